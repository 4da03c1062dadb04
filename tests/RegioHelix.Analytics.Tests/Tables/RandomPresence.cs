using CsCheck;
using RegioHelix.Analytics.Relatedness;

namespace RegioHelix.Analytics.Tests.Tables;

/// <summary>Random presence tables for laws.</summary>
internal static class RandomPresence
{
    public static Gen<Presence> Known { get; } = Of(Gen.Int[0, 2].Select(value => (bool?)(value == 0)));

    public static Gen<Presence> WithUnknown { get; } = Of(Gen.Int[0, 3].Select(value => value == 3 ? (bool?)null : value == 0));

    public static Presence Reversed(Presence presence) => new(
        [.. presence.Regions.Reverse()], [.. presence.Activities.Reverse()],
        (region, activity) => presence[presence.Regions.Count - 1 - region, presence.Activities.Count - 1 - activity]);

    private static Gen<Presence> Of(Gen<bool?> cell) =>
        from regions in Gen.Int[1, 12]
        from activities in Gen.Int[1, 9]
        from cells in cell.Array[regions * activities]
        select new Presence(RandomTables.Labels("R", regions), RandomTables.Labels("A", activities), (region, activity) => cells[(region * activities) + activity]);
}
