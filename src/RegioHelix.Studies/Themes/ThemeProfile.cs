using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Clusters;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.Themes;

/// <summary>A theme as a list shows it.</summary>
/// <param name="Slug">Its name in addresses and commands.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is one of.</param>
/// <param name="IsOwn">True where the user's file declares it.</param>
/// <param name="CannotShow">What its codes cannot show; empty where its author did not say.</param>
/// <param name="Source">Where the set comes from.</param>
/// <param name="Evidence">How well the set is founded.</param>
/// <param name="Members">Its activities.</param>
public sealed record ThemeLine(
    string Slug, LocalText Name, ThemeKind Kind, bool IsOwn, LocalText CannotShow, LocalText Source, EvidenceMark Evidence, IReadOnlyList<ThemeMemberLine> Members);

/// <summary>An activity of a theme.</summary>
/// <param name="Activity">The code.</param>
/// <param name="Name">Its short label.</param>
/// <param name="Weight">Which part of the activity belongs to the theme, above 0, at most 1.</param>
/// <param name="Source">Where membership and weight come from, where it is not the theme's source; else empty.</param>
/// <param name="Evidence">How well they are founded.</param>
/// <param name="StandsFor">The codes in the figures that stand for it; empty where it is not in them; null where no figures were asked for.</param>
public sealed record ThemeMemberLine(string Activity, LocalText Name, double Weight, string Source, EvidenceMark Evidence, IReadOnlyList<string>? StandsFor);

/// <summary>All themes: the study behind <c>/themes</c> and <c>regiohelix theme list</c>.</summary>
/// <param name="Themes">Each theme.</param>
/// <param name="Problems">What is wrong with the user's file; where anything is, nothing of it is used.</param>
public sealed record ThemeList(IReadOnlyList<ThemeLine> Themes, IReadOnlyList<Problem> Problems);

/// <summary>Where a theme is: the study behind <c>/themes/{slug}</c> and <c>regiohelix theme show</c>.</summary>
/// <param name="Theme">The theme, its activities with what stands for them in the figures.</param>
/// <param name="Covered">The part of the theme's weight that is in the figures, 0 to 1.</param>
/// <param name="Coverage">The same in a sentence, with what is not in them.</param>
/// <param name="Activity">The theme as an activity: regions, ranking, totals.</param>
public sealed record ThemeProfile(ThemeLine Theme, double Covered, LocalText Coverage, ActivityProfile Activity);
