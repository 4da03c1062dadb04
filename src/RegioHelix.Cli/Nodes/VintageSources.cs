using RegioHelix.Registry;
using RegioHelix.Store.Sharing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Nodes;

/// <summary>Where a node has its vintages from: <c>REGIOHELIX_VINTAGES=/mnt/shared,http://10.0.0.2:5080</c>.</summary>
internal static class VintageSources
{
    /// <summary>The variable.</summary>
    public const string Variable = "REGIOHELIX_VINTAGES";

    /// <summary>What is named; empty where this installation has one node.</summary>
    /// <param name="named">The text; null for the environment's.</param>
    /// <param name="registry">Where the registry is kept.</param>
    /// <param name="key">Proves to other nodes that this is one.</param>
    /// <exception cref="ProblemsException">It cannot be read, a folder is not there, or the registry is not shared.</exception>
    public static IReadOnlyList<IVintageSource> Read(string? named, RegistrySettings registry, NodeSecretKey key)
    {
        var parts = (named ?? Environment.GetEnvironmentVariable(Variable) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 0 && registry.Kind != RegistryKind.Postgres)
            throw Wrong("registry-not-shared", "", Phrase.Of("several nodes agree through the registry, and this one's is a file; name the PostgreSQL server that they share with REGIOHELIX_REGISTRY or --registry"));
        return [.. parts.Select(part => Source(part, key))];
    }

    private static IVintageSource Source(string part, NodeSecretKey key)
    {
        if (Uri.TryCreate(part, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return address is { PathAndQuery: "/", UserInfo: "" } ? new NodeSource(address, key) : throw Wrong("bad-source", address.GetLeftPart(UriPartial.Authority), Phrase.Of("give a node's scheme, host and port alone, such as http://10.0.0.2:5080"));
        return Path.IsPathFullyQualified(part) && Directory.Exists(part)
            ? new SharedFolder(part)
            : throw Wrong("no-such-folder", part, Phrase.Of("name a folder by its whole path that is there and mounted on every node, or another node by http://host:port"));
    }

    private static ProblemsException Wrong(string rule, string value, Phrase advice) => new(new Problem(Variable, 0, 0, rule, value, advice));
}
