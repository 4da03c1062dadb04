using RegioHelix.Registry.Practices;
using RegioHelix.Registry.Texts;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Practices;

/// <summary>Published stories, as the search box finds them: by their titles.</summary>
public sealed class PracticeSearch(PublishedPractices published) : ISearchSource
{
    /// <summary>The kind of these hits.</summary>
    public const string Kind = "practice";

    /// <inheritdoc />
    public string Stamp => published.Stamp;

    /// <inheritdoc />
    public IEnumerable<SearchEntry> List() =>
        published.List().Select(one => new SearchEntry(Kind, one.Slug, Title(one.Title), Places(one), [.. one.Title.Select(text => text.Text)]));

    private static LocalText Title(FreeTexts title) => new(title.In("en")!.Text, title.In("nl")!.Text);

    private static LocalText Places(Practice one)
    {
        var places = one.Regions.Select(code => PracticePlaces.Name(code, one.RegionVersion).Name).ToList();
        return Sentences.Fill("PracticeHit", culture => [FigureText.List([.. places.Select(place => place.In(culture))], culture)]);
    }
}
