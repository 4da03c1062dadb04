using System.CommandLine;
using RegioHelix.Store;
using RegioHelix.Store.Records;
using RegioHelix.Store.Records.Embedded;
using RegioHelix.Store.Records.Shards;

namespace RegioHelix.Cli.Records;

/// <summary>Where records lie: <c>--records http://host:port,...</c>, else <c>REGIOHELIX_RECORDS</c>, else the data directory.</summary>
internal static class RecordPlace
{
    public static Option<string?> Build() => new("--records")
    {
        Description = "ClickHouse shards that hold the records, always in the same order: http://host:8123,http://host:8123; REGIOHELIX_RECORDS, or the data directory, where left out.",
        HelpName = "ADDRESSES",
    };

    private const string Variable = "REGIOHELIX_RECORDS";
    private const string MemoryVariable = "REGIOHELIX_RECORDS_MEMORY";

    /// <summary>True where the environment names shards.</summary>
    public static bool NamesShards => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(Variable));

    /// <summary>The store that the command line or the environment names.</summary>
    public static IRecordStore Open(string? given, DataDirectory data)
    {
        var addresses = given ?? Environment.GetEnvironmentVariable(Variable);
        return string.IsNullOrWhiteSpace(addresses) ? new EmbeddedRecordStore(data, Memory()) : new ShardRecordStore(ShardAddress.Read(addresses));
    }

    private static long? Memory() => Environment.GetEnvironmentVariable(MemoryVariable) is { Length: > 0 } text ? RecordMemory.Read(MemoryVariable, text) : null;
}
