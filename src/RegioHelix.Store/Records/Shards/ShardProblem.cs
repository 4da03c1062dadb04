using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Records.Shards;

/// <summary>What is wrong with shards, each with its address.</summary>
internal static class ShardProblem
{
    public static ProblemsException BadAddress(string text) => Of(Problem.Shorten(text), "bad-shard-address", "", Phrase.Of("write addresses as http://host:port, with commas between them and nothing behind the port"));

    public static ProblemsException Twice(string address) => Of(address, "shard-twice", "", Phrase.Of("the address stands twice in the list; each shard is named once"));

    public static ProblemsException NotClickHouse(string address, string answer) => Of(address, "not-clickhouse", answer, Phrase.Of("what answers there is not ClickHouse's HTTP interface; check host and port (8123 unless configured otherwise)"));

    public static ProblemsException Gone(string address, string reason) => Of(
        address, "shard-gone", reason, Phrase.Of("the shard does not answer, so nothing is counted and nothing new is in use; start it again and repeat the command: an import goes on where it stopped, without duplicates"));

    public static ProblemsException Refused(string address, string answer) => Of(address, "shard-refused", answer, Phrase.Of("the shard could not do what it was asked, so nothing is counted and nothing new is in use; its log says more"));

    public static ProblemsException Garbled(string address, string reason) => Of(
        address, "shard-garbled", reason, Phrase.Of("what came back is not what a shard answers, so nothing is counted and nothing new is in use; see that nothing stands between here and there that changes answers, and that no other program writes tables that begin with regiohelix_"));

    public static ProblemsException Claimed(string address, string holder) => Of(
        address, "import-running", holder, Phrase.Of("another machine or data directory writes this dataset over the same shards; wait until it has ended. The claim of one that was killed lapses after ten minutes"));

    public static ProblemsException OutOfMemory(string address) => Of(address, "shard-memory", "", Phrase.Of("the shard has too little memory even for the smallest part of the question; raise max_memory_usage there, or take fewer years"));

    public static ProblemsException OtherVersion(string address, string version, string first, string firstVersion) => Of(
        address, "shards-differ", version, Phrase.Of($"{first} runs {firstVersion}; all shards must run the same version"));

    public static ProblemsException OtherSchema(string address, string dataset, string first) => Of(
        address, "shards-differ", dataset, Phrase.Of($"its tables are not those of {first}; they were made by another version or changed by hand. Remove the dataset there and import it again"));

    public static ProblemsException OtherShards(string address, string dataset, string found, Phrase advice) => Of(address, "other-shards", $"{dataset}: {found}", advice);

    private static ProblemsException Of(string address, string rule, string value, Phrase advice) => new(new Problem(address, 0, 0, rule, Problem.Shorten(value), advice));
}
