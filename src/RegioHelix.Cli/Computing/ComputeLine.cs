using RegioHelix.Store.Records.Shards;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Computing;

/// <summary>What can be wrong with the line itself.</summary>
internal static class ComputeLine
{
    public static ProblemsException NoMeasure() => Of("compute", "missing-input", "", "name a measure and a table, such as 'regiohelix compute location-quotient jobs.csv'; 'regiohelix compute --list' names all measures");

    public static ProblemsException UnknownOption(string word) => Of(word, "unknown-option", "", $"there is no such option; 'regiohelix compute --help' names all. For a file of that name write ./{word}");

    public static ProblemsException StdinTwice() => Of("-", "stdin-twice", "", "stdin can be read once; give the other table as a file");

    public static ProblemsException UnknownEnding(string path) => Of(path, "unknown-ending", Path.GetExtension(path), "the name of --out ends in .csv, .csv.gz, .json or .parquet");

    public static ProblemsException NotJson(string path) => Of(path, "not-json", Path.GetExtension(path), "--json writes JSON; name the file .json, or leave --json out");

    public static ProblemsException NoFolder(string path) => Of(path, "no-such-folder", "", "the folder of --out is not there; make it, or name another");

    public static ProblemsException NotWritten(string path, string why) => Of(path, "not-written", why, "write to .csv instead, or mend what stands there");

    public static ProblemsException BadMemory(double memory) => Of("--memory", "bad-number", $"{memory}", "give a number of gigabytes above 0");

    public static ProblemsException TooFewColumns(string path, string advice) => Of(path, "too-few-columns", "", advice);

    public static ProblemsException BadGroups(string text) => Of("--groups", "bad-number", text, "give a file, or how many letters of the code name the group, at least 1");

    public static ProblemsException BadClusters(string path, ArgumentException fault) => Of(path, "bad-clusters", "", fault.Message.ReplaceLineEndings(" ").Replace($" (Parameter '{fault.ParamName}')", "", StringComparison.Ordinal));

    public static ProblemsException RecordsTwice(string path) => Of(path, "records-twice", "", "--from-records names records that were imported and --records a file of others; take one of them, or give --records the addresses of shards");

    // Shown without a password.
    public static ProblemsException AddressesWithoutRecords(string addresses) => Of(string.Join(",", ShardAddress.Read(addresses).Select(ShardAddress.Shown)), "does-nothing", "", "addresses of shards say where --from-records counts; name the dataset with it, or give --records a file");

    // Said on the command line alone, which speaks English.
    private static ProblemsException Of(string file, string rule, string value, string advice) => new(new Problem(file, 0, 0, rule, value, Phrase.Verbatim(advice)));
}
