using Microsoft.Extensions.Localization;
using RegioHelix.Studies.Needs;
using RegioHelix.Web.Charts;

namespace RegioHelix.Web.Needs;

/// <summary>How the parts of a need read in a list and on its page.</summary>
internal static class NeedWords
{
    /// <summary>The levels that fit.</summary>
    public static string Readiness(NeedLine need, IStringLocalizer<NeedTexts> texts) => (need.ReadinessFrom, need.ReadinessTo) switch
    {
        (null, null) => texts["AnyReadiness"],
        ({ } from, { } to) when from == to => texts["ReadinessOne", from],
        ({ } from, null) => texts["ReadinessFrom", from],
        (null, { } to) => texts["ReadinessUpTo", to],
        ({ } from, { } to) => texts["ReadinessBetween", from, to],
    };

    /// <summary>The last day, and whether it is past.</summary>
    public static string Deadline(NeedLine need, IStringLocalizer<NeedTexts> texts, FigureWords words)
    {
        if (need.Deadline is not { } day)
            return texts["NoDeadline"];
        var said = words.Day(day);
        return need.IsOver ? texts["DeadlineOver", said] : said;
    }
}
