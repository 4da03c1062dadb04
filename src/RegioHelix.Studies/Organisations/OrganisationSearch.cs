using RegioHelix.Registry.Organisations;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Organisations;

/// <summary>Published organisations, as the search box finds them: by their names alone.</summary>
public sealed class OrganisationSearch(PublishedOrganisations published) : ISearchSource
{
    /// <summary>The kind of these hits.</summary>
    public const string Kind = "organisation";

    /// <inheritdoc />
    public string Stamp => published.Stamp;

    /// <inheritdoc />
    public IEnumerable<SearchEntry> List() =>
        published.List().Select(one => new SearchEntry(Kind, one.Slug, EntryNames.OfNamed(one.Name), Detail(one), [one.Name, .. one.OtherNames]) { IsInvented = one.IsInvented });

    private static LocalText Detail(PublishedOrganisation one)
    {
        var kind = Sentences.Get("OrganisationKindOne" + one.Kind);
        var place = one.Region is { } code ? OrganisationLines.Place(code, null) : null;
        var said = Sentences.Fill(place is null ? "OrganisationHitBare" : "OrganisationHit", culture => [kind.In(culture), place?.Name.In(culture) ?? "", place?.CountryName.In(culture) ?? ""]);
        return one.IsInvented ? Sentences.Fill("OrganisationHitInvented", culture => [said.In(culture)]) : said;
    }
}
