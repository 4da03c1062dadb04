using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Specialisation;

/// <summary>Among which activities one is set: a local one has no place among the traded alone.</summary>
internal static class ActivityScopes
{
    /// <summary>The settings, widened to all activities where the activity is not traded.</summary>
    public static StudySettings For(ActivityReference activity, StudySettings settings) =>
        activity.Reach == MarketReach.Traded ? settings : settings with { Scope = ActivityScope.All };
}
