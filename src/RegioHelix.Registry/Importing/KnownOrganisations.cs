using FuzzySharp;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Importing;

/// <summary>What is known of an organisation when a list is compared with the registry.</summary>
internal sealed record KnownOrganisation(Guid Id, string Slug, string Name, string NameKey, string? WebDomain, string? RegionCode);

/// <summary>
/// Finds organisations that a row of a list may be: the same domain; the same name in another spelling, unless both have regions of different
/// countries; and, as a suggestion only, a similar name. Only names that share a beginning or a long word are compared.
/// </summary>
internal sealed class KnownOrganisations
{
    private const int LeastSimilar = 88;
    private const int LongWord = 6;
    private readonly HashSet<Guid> ids;
    private readonly ILookup<string, KnownOrganisation> byKey;
    private readonly ILookup<string, KnownOrganisation> byDomain;
    private readonly ILookup<string, KnownOrganisation> byPart;

    public KnownOrganisations(IReadOnlyCollection<KnownOrganisation> known)
    {
        ids = [.. known.Select(one => one.Id)];
        byKey = known.ToLookup(one => one.NameKey);
        byDomain = known.Where(one => one.WebDomain is not null).ToLookup(one => one.WebDomain!);
        byPart = known.SelectMany(one => Parts(one.NameKey).Select(part => (part, one))).ToLookup(pair => pair.part, pair => pair.one);
    }

    /// <summary>True for one of them.</summary>
    public bool Has(Guid id) => ids.Contains(id);

    /// <summary>The likeliest, the surest first; empty where there is none.</summary>
    public IReadOnlyList<DuplicateSuggestion> Find(OrganisationProfile profile)
    {
        var key = Spelling.Key(profile.Name);
        var domain = profile.Website is null ? null : WebAddress.Domain(profile.Website);
        var found = new List<DuplicateSuggestion>();
        if (domain is not null)
            Take(byDomain[domain], DuplicateReason.SameDomain);
        Take(byKey[key].Where(one => SameCountry(one, profile)), DuplicateReason.SameName);
        Take(Parts(key).SelectMany(part => byPart[part]).Distinct().Where(one => SameCountry(one, profile) && Fuzz.Ratio(one.NameKey, key) >= LeastSimilar).OrderByDescending(one => Fuzz.Ratio(one.NameKey, key)).Take(3), DuplicateReason.SimilarName);
        return found;

        void Take(IEnumerable<KnownOrganisation> organisations, DuplicateReason reason) =>
            found.AddRange(organisations.Where(one => found.All(earlier => earlier.Id != one.Id)).Select(one => new DuplicateSuggestion(one.Id, one.Slug, one.Name, reason)));
    }

    private static bool SameCountry(KnownOrganisation one, OrganisationProfile profile) =>
        one.RegionCode is null || profile.Region is not { } region || one.RegionCode[..2] == region.Country;

    private static IEnumerable<string> Parts(string key) =>
        key.Split(' ').Where(word => word.Length >= LongWord).Append(key.Length >= 4 ? "^" + key[..4] : "^" + key).Distinct();
}
