using RegioHelix.Vocabulary.Panels;

namespace RegioHelix.Analytics.Evaluation.Inference;

/// <summary>A panel with some of its periods.</summary>
internal static class PanelPeriods
{
    /// <summary>The periods before a position.</summary>
    public static RegionPanel Before(RegionPanel panel, int end) => Keep(panel, [.. Enumerable.Range(0, end)]);

    /// <summary>All periods but one.</summary>
    public static RegionPanel Without(RegionPanel panel, int time) => Keep(panel, [.. Enumerable.Range(0, panel.Times.Count).Where(at => at != time)]);

    private static RegionPanel Keep(RegionPanel panel, int[] times)
    {
        var values = new double[panel.Units.Count * times.Length];
        for (var unit = 0; unit < panel.Units.Count; unit++)
            for (var at = 0; at < times.Length; at++)
                values[(unit * times.Length) + at] = panel[unit, times[at]];
        return new(panel.Units, [.. times.Select(time => panel.Times[time])], values);
    }
}
