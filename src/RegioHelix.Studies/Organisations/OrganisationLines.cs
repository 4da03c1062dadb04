using RegioHelix.Registry;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Tags;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Organisations;

/// <summary>Turns what the register holds into what pages show: codes with their names, and nothing that is not public.</summary>
internal static class OrganisationLines
{
    public static OrganisationLine From(Organisation one) => new(
        one.Slug,
        one.Name,
        one.Kind,
        one.Town,
        one.RegionCode is { } code ? Place(code, one.RegionVersion) : null,
        Activities(one.Tags),
        OtherTopics(one.Tags),
        one.Languages,
        one.ConfirmedAt,
        one.Origin == RecordOrigin.Invented);

    public static OrganisationPlace Place(string code, NutsVersion? version)
    {
        var (region, country) = (RegionCatalogue.Find(code), CountryCatalogue.Find(code[..2]));
        var countryName = country is null ? LocalText.Same(code[..2]) : country.LocalName();
        var name = region is not null ? region.LocalName() : code.Length == 2 ? countryName : LocalText.Same(code);
        return new(code, (int?)version, name, code[..2], countryName);
    }

    public static IReadOnlyList<Topic> Activities(IReadOnlyList<string> tags) => [.. Topics(tags).Where(topic => topic.Scheme == TagSchemes.NaceCode)];

    public static IReadOnlyList<Topic> OtherTopics(IReadOnlyList<string> tags) => [.. Topics(tags).Where(topic => topic.Scheme != TagSchemes.NaceCode)];

    private static IEnumerable<Topic> Topics(IReadOnlyList<string> tags)
    {
        foreach (var tag in tags.Select(Tag.Parse))
            if (TagSchemes.Find(tag.Scheme) is { } scheme && scheme.Label(tag.Code) is var label)
                yield return new(tag.Scheme, tag.Code, label.LocalName());
    }
}
