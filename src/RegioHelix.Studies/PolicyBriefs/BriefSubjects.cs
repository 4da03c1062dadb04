using RegioHelix.Registry.PolicyBriefs;
using RegioHelix.Studies.Organisations;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Territories;
using RegioHelix.Studies.Texts;
using RegioHelix.Studies.Themes;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.PolicyBriefs;

/// <summary>Finds what a brief is about.</summary>
/// <param name="territories">The territories.</param>
/// <param name="themes">The themes.</param>
public sealed class BriefSubjects(TerritoryShelf territories, ThemeShelf themes)
{
    /// <summary>Finds it; null where it is not known here.</summary>
    public BriefSubject? Find(BriefSubjectKind kind, string code) => kind switch
    {
        BriefSubjectKind.Region => Region(code.ToUpperInvariant()),
        BriefSubjectKind.Territory => Territory(code.ToLowerInvariant()),
        _ => themes.Find(code.ToLowerInvariant()) is { } theme ? new(kind, theme.Slug, theme.LocalName(), [], $"/themes/{theme.Slug}") : null,
    };

    /// <summary>The same.</summary>
    /// <exception cref="StudyRefusedException">It is not known here.</exception>
    public BriefSubject Get(BriefSubjectKind kind, string code) =>
        Find(kind, code) ?? throw new StudyRefusedException(RefusalReason.Unknown, FindingWords.Book.Fill("UnknownSubject", _ => [Echo.Of(code)]));

    private static BriefSubject? Region(string code)
    {
        if (RegionCatalogue.Find(code) is not { } known)
            return null;
        var current = RegionCatalogue.FindIn(code, NutsVersion.Nuts2024) ?? known.Code;
        return new(BriefSubjectKind.Region, current, RegionNames.Identify(current, known.Versions[^1]).Name, TopicChoice.Regions(code), $"/regions/{current}");
    }

    private BriefSubject? Territory(string slug) => territories.Find(slug) is not { } territory ? null
        : new(BriefSubjectKind.Territory, slug, territory.LocalName(), [.. territory.Members.SelectMany(member => TopicChoice.Regions(member.Code)).Distinct()], $"/territories/{slug}");
}
