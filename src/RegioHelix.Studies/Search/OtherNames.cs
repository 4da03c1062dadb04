using RegioHelix.Vocabulary.Embedded;

namespace RegioHelix.Studies.Search;

/// <summary>
/// What people type besides official names: German, French and Italian names of places and their best-known towns, and everyday words for activities.
/// Written from memory, as each row of the two tables says; they find things and are never shown as a name of our own.
/// </summary>
internal static class OtherNames
{
    private static readonly Lazy<ILookup<string, string>> Places = new(() => ReadTable("Search.place-names.tsv", "codes"));

    private static readonly Lazy<ILookup<string, string>> Activities = new(() => ReadTable("Search.activity-words.tsv", "code"));

    /// <summary>Other names of a country or region, and of the larger areas that it lies in (Bavaria, for <c>DE21</c>).</summary>
    public static IEnumerable<string> OfPlace(string code) =>
        code.Length <= 2 ? Places.Value[code] : Enumerable.Range(3, code.Length - 2).SelectMany(length => Places.Value[code[..length]]);

    /// <summary>Everyday words for an activity.</summary>
    public static IEnumerable<string> OfActivity(string code) => Activities.Value[code];

    private static ILookup<string, string> ReadTable(string name, string key) => EmbeddedTable
        .Read(typeof(OtherNames).Assembly, name, key, "english", "dutch", "german", "french", "italian", "source")
        .SelectMany(row => row[0].Split('|').SelectMany(code => row[1..6].SelectMany(names => names.Split('|', StringSplitOptions.RemoveEmptyEntries)), (code, other) => (code, other)))
        .ToLookup(pair => pair.code, pair => pair.other, StringComparer.Ordinal);
}
