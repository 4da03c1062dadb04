using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Store.Publishing;

/// <summary>How the status of a code is written in a vintage, and which level goes with it.</summary>
public static class CodeStatusWords
{
    /// <summary>The word for a region code's status, which is also the reason for which it is set aside.</summary>
    public static string Of(RegionCodeStatus status) => status switch
    {
        RegionCodeStatus.Current => "current",
        RegionCodeStatus.OtherLevel => "other-level",
        RegionCodeStatus.OtherVersion => "other-version",
        RegionCodeStatus.Superseded => "superseded",
        RegionCodeStatus.ExtraRegio => "extra-regio",
        RegionCodeStatus.Aggregate => "aggregate",
        _ => "unknown",
    };

    /// <summary>The word for an activity code's status.</summary>
    public static string Of(ActivityCodeStatus status) => status switch
    {
        ActivityCodeStatus.Section => "section",
        ActivityCodeStatus.Division => "division",
        ActivityCodeStatus.Group => "group",
        ActivityCodeStatus.Class => "class",
        ActivityCodeStatus.Aggregate => "aggregate",
        _ => "unknown",
    };

    /// <summary>0 to 3, or -1 for an aggregate, which has no level.</summary>
    internal static int LevelOf(RegionEntry region) =>
        region.Status is RegionCodeStatus.Aggregate or RegionCodeStatus.Unknown ? -1 : Math.Clamp(region.Code.Length - 2, -1, 3);

    /// <summary>The number of the activity's level; 0 for an aggregate.</summary>
    internal static int LevelOf(ActivityEntry activity) => activity.Status switch
    {
        ActivityCodeStatus.Section => 1,
        ActivityCodeStatus.Division => 2,
        ActivityCodeStatus.Group => 3,
        ActivityCodeStatus.Class => 4,
        _ => 0,
    };
}
