using System.Globalization;
using RegioHelix.Studies.Networks;

namespace RegioHelix.Studies.Exports;

/// <summary>A network of organisations as CSV: what its page says and no more. No person is in it, and nothing is named that fewer than three people stand behind.</summary>
public static class OrganisationNetworkCsv
{
    private static readonly string[] Header = ["of", "what", "name", "other", "slug", "other_slug", "organisations", "ties_out", "ties_within", "value", "at_random"];

    /// <summary>Writes it; the header alone where it is not shown.</summary>
    public static string Write(OrganisationNetwork network, CultureInfo culture) => CsvText.Write(Header, Rows(network, culture), row => row);

    private static IEnumerable<object?[]> Rows(OrganisationNetwork network, CultureInfo culture)
    {
        if (network.Picture is not { } picture)
            yield break;
        var of = network.Name.In(culture);
        foreach (var (part, at) in picture.Parts.Select((part, at) => (part, at + 1)))
            yield return [of, "part", at, null, null, null, part, null, null, null, null];
        foreach (var one in picture.Openness)
            yield return [of, "openness", one.Name.In(culture), null, null, null, one.Organisations, one.Out, one.Within, one.Index, one.AtRandom];
        foreach (var one in picture.Brokers)
            yield return [of, "broker-betweenness", one.Place.Name.In(culture), null, one.Place.Slug, null, null, one.Ties, null, one.Betweenness, null];
        foreach (var one in picture.Brokers)
            yield return [of, "broker-constraint", one.Place.Name.In(culture), null, one.Place.Slug, null, null, one.Ties, null, one.Constraint, null];
        foreach (var one in picture.Holes)
            yield return [of, "hole", one.One.In(culture), one.Other.In(culture), null, null, null, null, null, (double)one.Pairs, null];
        foreach (var one in picture.Introductions)
            yield return [of, "introduction", one.One.Name.In(culture), one.Other.Name.In(culture), one.One.Slug, one.Other.Slug, null, null, null, (double)one.PairsWithinReach, null];
    }
}
