using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.Themes;

/// <summary>A theme in the words of an activity.</summary>
internal static class ThemeNames
{
    /// <summary>Its name.</summary>
    public static LocalText Name(this Theme theme) => new(theme.English, theme.Dutch);

    /// <summary>
    /// The theme as an activity: clusters are sets of activities too, so its stars and rankings follow the rules of traded activities.
    /// </summary>
    public static ActivityReference AsActivity(this Theme theme) =>
        new(theme.Code, ActivityLevel.Aggregate, "", theme.English, theme.Dutch, theme.English, theme.Dutch, MarketReach.Traded, "");
}
