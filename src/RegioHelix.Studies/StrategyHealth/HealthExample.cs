using RegioHelix.Registry.StrategyHealth;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.StrategyHealth;

/// <summary>An example about a region that does not exist, told as of a day, so that every state can be seen. Nothing in it is real.</summary>
public static class HealthExample
{
    /// <summary>The example as of a day.</summary>
    public static HealthSheet For(DateOnly day)
    {
        EvidenceItem Item(int number, string criterion, string title, int ageDays, string? owner, int? leftDays, string? note = null) => new(
            new Guid($"00000000-0000-0000-0000-{number:D12}"), criterion, title, null, $"Kalmere-{number:D3} (invented)", day.AddDays(-ageDays), owner, leftDays is { } left ? day.AddDays(left) : null, note);
        EvidenceItem[] evidence =
        [
            Item(1, "analysis", "Analysis of barriers to innovation", 1_400, "Strategy unit", null, "The survey of firms behind it is older still."),
            Item(2, "institution", "Decision that appoints the agency", 900, "Regional government", 600),
            Item(3, "monitoring", "Monitoring report", 300, "Monitoring officer", 45),
            Item(4, "monitoring", "Evaluation plan", 500, "Monitoring officer", 700),
            Item(5, "discovery", "Minutes of the discovery workshops", 430, "Cluster office", -65),
            Item(6, "research-system", "Action plan for research", 200, null, 500),
            Item(7, "industrial-transition", "Statement on industrial transition", 120, "Strategy unit", 400),
        ];
        // Three rounds: the second after a year of work on governance, the third on monitoring; the last question was never scored.
        string[] first = ["3", "2", "2", "2", "3", "1", "3", "2", "0", "1", "3", "2", "3", "2", "2", "1", "1", ""];
        string[] second = ["3", "", "", "4", "4", "3", "", "", "", "2", "", "", "", "", "", "", "", ""];
        string[] third = ["4", "", "", "", "", "", "", "", "1", "", "", "", "", "", "", "3", "3", ""];
        var names = HealthRuleFile.AllQuestions.Select(question => question.Name).ToList();
        WheelMark[] marks = [.. Round(names, first, day.AddDays(-800), "As the first self-assessment found"), .. Round(names, second, day.AddDays(-420), "After the reform of governance"), .. Round(names, third, day.AddDays(-30), "After the monitoring system began")];
        return new(HealthDesk.Example, HealthSheetKind.Example, "Kalmere 2021-27", "", new LocalText("Kalmere, an invented region", "Kalmere, een verzonnen regio"), "2021-27", evidence, marks);
    }

    private static IEnumerable<WheelMark> Round(List<string> names, string[] scores, DateOnly day, string reason) =>
        names.Zip(scores).Where(one => one.Second.Length > 0).Select(one => new WheelMark(one.First, day, one.Second[0] - '0', reason, null));
}
