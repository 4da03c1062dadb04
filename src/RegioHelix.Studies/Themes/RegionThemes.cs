using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.Themes;

/// <summary>How strong a region is in each theme.</summary>
/// <param name="Region">The region.</param>
/// <param name="Provenance">Where the figures come from; a second source where a theme has one.</param>
/// <param name="Sentence">What the section says first.</param>
/// <param name="Themes">Each theme that the figures hold enough of: strongest first, then those that missing cells leave open.</param>
/// <param name="NotCovered">Themes of which the figures hold too little.</param>
public sealed record RegionThemes(RegionIdentity Region, FigureProvenance Provenance, LocalText Sentence, IReadOnlyList<RegionThemeLine> Themes, IReadOnlyList<LocalText> NotCovered);

/// <summary>A theme in a region.</summary>
/// <param name="Slug">The theme's name in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is one of.</param>
/// <param name="Jobs">Its jobs in the region; null where a part is not published and the rest does not nearly bound it.</param>
/// <param name="JobsLower">The least they can be.</param>
/// <param name="JobsUpper">The most they can be; null where nothing bounds them.</param>
/// <param name="LocationQuotient">Over what is published; null where its jobs are not known.</param>
/// <param name="Lower">The least the quotient can be; null where nothing bounds it.</param>
/// <param name="Upper">The most it can be; null where nothing bounds it.</param>
/// <param name="Quality">How good the figure is.</param>
/// <param name="Covered">The part of the theme's weight that is in the figures, 0 to 1.</param>
/// <param name="HasSecondSource">True where a part of it comes from the second source.</param>
public sealed record RegionThemeLine(
    string Slug, LocalText Name, ThemeKind Kind, double? Jobs, double JobsLower, double? JobsUpper, double? LocationQuotient, double? Lower, double? Upper, Quality Quality, double Covered, bool HasSecondSource);
