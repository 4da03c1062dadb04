using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Store.Records.Shards;

/// <summary>The addresses of shards as a user writes them.</summary>
public static class ShardAddress
{
    /// <summary>True for what can only be addresses rather than the name of a file.</summary>
    public static bool LooksLikeOne(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads <c>http://host:port,http://host:port</c>; a user and a password may stand before the host. The order is that of the shards.</summary>
    /// <exception cref="ProblemsException">An address that is none, or twice the same.</exception>
    public static IReadOnlyList<Uri> Read(string text)
    {
        var addresses = text.Split(',', StringSplitOptions.TrimEntries).Select(ReadOne).ToList();
        var twice = addresses.GroupBy(address => address.Authority).FirstOrDefault(same => same.Count() > 1);
        return twice is null ? addresses : throw ShardProblem.Twice(Shown(twice.First()));
    }

    /// <summary>The address without a password.</summary>
    public static string Shown(Uri address) => $"{address.Scheme}://{address.Authority}";

    private static Uri ReadOne(string text) =>
        LooksLikeOne(text) && Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { PathAndQuery: "/", Fragment: "", Host.Length: > 0 }
            ? address
            : throw ShardProblem.BadAddress(text.Contains('@', StringComparison.Ordinal) ? text[(text.LastIndexOf('@') + 1)..] : text);
}
