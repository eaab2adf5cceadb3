-- Where counting begins in a year of a series, for a studio that had numbers before it moved in; 1 where nothing is said.
create table if not exists number_start (
    series varchar(16) not null,
    counted_year integer not null,
    first_position bigint not null,
    constraint number_start_pk primary key (series, counted_year),
    constraint number_start_series foreign key (series) references number_series (series),
    constraint number_start_counts check (first_position between 1 and 999999999)
);
