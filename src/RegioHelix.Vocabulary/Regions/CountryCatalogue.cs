using System.Collections.Frozen;
using RegioHelix.Vocabulary.Embedded;

namespace RegioHelix.Vocabulary.Regions;

/// <summary>
/// The countries that Eurostat's tables name, with English and Dutch names.
/// Source: Eurostat, code list GEO; names as the Interinstitutional Style Guide of the EU writes them.
/// </summary>
public static class CountryCatalogue
{
    private static readonly Lazy<FrozenDictionary<string, CountryReference>> ByCode =
        new(() => All.ToFrozenDictionary(country => country.Code, StringComparer.Ordinal));

    private static readonly Lazy<IReadOnlyList<CountryReference>> Rows = new(() => [.. ReadRows()]);

    /// <summary>All countries, member states first.</summary>
    public static IReadOnlyList<CountryReference> All => Rows.Value;

    /// <summary>The country of two letters, or null.</summary>
    public static CountryReference? Find(string code) => ByCode.Value.GetValueOrDefault(code);

    /// <summary>The countries of a group, in alphabetical order of their codes.</summary>
    public static IReadOnlyList<CountryReference> ListGroup(CountryGroup group) => [.. All.Where(country => country.Group == group)];

    private static IEnumerable<CountryReference> ReadRows()
    {
        foreach (var row in EmbeddedTable.Read("Regions.countries.tsv", "code", "english", "dutch", "group", "eu28"))
            yield return new CountryReference(row[0], row[1], row[2], ReadGroup(row[3]), row[4] == "yes");
    }

    private static CountryGroup ReadGroup(string word) => word switch
    {
        "eu27" => CountryGroup.Eu27,
        "uk" => CountryGroup.UnitedKingdom,
        "efta" => CountryGroup.Efta,
        "candidate" => CountryGroup.Candidate,
        "other" => CountryGroup.Other,
        _ => throw new InvalidOperationException($"countries.tsv: {word} is not a group of countries"),
    };
}
