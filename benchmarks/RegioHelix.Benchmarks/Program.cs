using System.Globalization;
using BenchmarkDotNet.Running;
using RegioHelix.Benchmarks.Backtesting;
using RegioHelix.Benchmarks.Engine;
using RegioHelix.Benchmarks.Evaluation;
using RegioHelix.Benchmarks.Events;
using RegioHelix.Benchmarks.Clusters;
using RegioHelix.Benchmarks.Importing;
using RegioHelix.Benchmarks.Introductions;
using RegioHelix.Benchmarks.Matching;
using RegioHelix.Benchmarks.Partnerships;
using RegioHelix.Benchmarks.Records;
using RegioHelix.Benchmarks.Serving;
using RegioHelix.Benchmarks.Uncertainty;
using RegioHelix.Benchmarks.Writing;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args switch
{
    ["import", .. var rest] => ImportBenchmark.Run(rest),
    ["import-case", var name, var file] => ImportCases.Run(name, file),
    ["engine", ..] => EngineBenchmark.Run(),
    ["engine-small", .. var rest] => BenchmarkRunner.Run<SmallCases>(args: rest).HasCriticalValidationErrors ? 1 : 0,
    ["engine-case", .. var rest] => EngineCases.Run(rest),
    ["pages", .. var rest] => await PageBenchmark.Run(rest),
    ["load", .. var rest] => await LoadBenchmark.Run(rest),
    ["plain-answer", var address, var file, var encoding] => await PlainAnswer.Run(address, file, encoding),
    ["writes", .. var rest] => await WriteBenchmark.Run(rest),
    ["clusters"] => ClusterBenchmark.Run(),
    ["introductions"] => RouteBenchmark.Run(),
    ["matching"] => MatchBenchmark.Run(),
    ["events"] => ProgrammeBenchmark.Run(),
    ["consortium"] => RepairBenchmark.Run(),
    ["backtest", .. var rest] => BacktestStudy.Run(rest),
    ["records", .. var rest] => RecordBenchmark.Run(rest),
    ["records-case", .. var rest] => RecordCase.Run(rest),
    ["records-report"] => RecordReport.Write(),
    ["bands"] => BandsBenchmark.Run(),
    ["coverage"] => CoverageReport.Run(),
    ["honesty"] => HonestyReport.Run(),
    ["evidence"] => EvidenceBenchmark.Run(),
    ["kills"] => await KillStudy.Run(),
    ["kill-writer", var folder] => await KillStudy.Write(folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        RegioHelix.Benchmarks import [FILE.tsv.gz ...]
            imports each file, and a generated table of ten million cells, against DuckDB's own CSV reader on the same file.
            Without a file: ../shared/data/eurostat-bulk-tsv/bd_size_r3_tabular.tsv.gz, where it is there.
        RegioHelix.Benchmarks engine
            times the measures of three generated tables, draws and micro-records, beside this machine's limits and a textbook's pipeline.
        RegioHelix.Benchmarks engine-small [--filter NAME]
            the small cases under BenchmarkDotNet.
        RegioHelix.Benchmarks pages PROGRAM
            starts the built program, times its first page, then loads its pages with 32 readers at once.
        RegioHelix.Benchmarks load PROGRAM [--minutes 10] [--users 200]
            starts the built program as a newcomer does and lets people read, sign in, write and hold an event on it; ends with 1 where an answer was wrong. Takes a quarter of an hour.
        RegioHelix.Benchmarks writes PROGRAM [--writers 100]
            writes to a registry on PostgreSQL and on SQLite, through the registers and through the program's forms, beside pgbench; ends with 1 where a write was lost.
        RegioHelix.Benchmarks clusters
            makes cluster definitions and networks of drawn tables, and of Great Britain where ../shared is there.
        RegioHelix.Benchmarks introductions
            loads a million ties and searches routes, beside a plain bounded search.
        RegioHelix.Benchmarks matching
            asks planted communities, beside plain text search, and 150,000 offers, beside a plain loop.
        RegioHelix.Benchmarks events
            makes timetables, repairs and discussion groups of ../shared's events, beside a greedy programme.
        RegioHelix.Benchmarks consortium
            repairs consortia of twelve among 2,000 organisations of 300 regions.
        RegioHelix.Benchmarks backtest [FOLDER]
            judges rankings of opportunities on the real tables of the folder (../shared); prints the report of results/backtest.md.
        RegioHelix.Benchmarks records [ROWS[,ROWS] [http://host:port,...]]
            imports, groups and pairs that many generated records (1, 10 and 100 million where left out), embedded and over the first, the first two, ... of the
            shards (three of its own where none are named), beside plain DuckDB. What was stopped goes on where it stopped.
        RegioHelix.Benchmarks records-report
            writes results/records.md and the figures of docs/guide/records.md from results/records.tsv.
        RegioHelix.Benchmarks bands
            draws a thousand tables of 240 by 600 and bands of them.
        RegioHelix.Benchmarks coverage
            invents truths, publishes them with error or gaps, and counts how often bands hold them.
        RegioHelix.Benchmarks honesty
            invents panels with and without an effect and counts what verdicts and sets say of them.
        RegioHelix.Benchmarks evidence
            times effect checks of ../shared's panels and of a generated one, beside a plain solver.
        RegioHelix.Benchmarks kills
            kills a hundred writers of a registry and counts what was lost.
        """);
    return 1;
}
