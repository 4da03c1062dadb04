using Microsoft.Extensions.Localization;
using RegioHelix.Registry.Events;

namespace RegioHelix.Web.Events;

/// <summary>What is said of somebody or something on the day, in a line.</summary>
internal static class DayWords
{
    /// <summary>What a missing person misses.</summary>
    public static string Missing(IStringLocalizer<DayTexts> texts, HostedEvent hosted, MissingPerson one) => one.Next is { } next
        ? texts["MissingLine", one.Missed, one.Left, EventTimes.Day(EventTimes.DayOf(hosted.Zone, next)), EventTimes.Time(hosted.Zone, next)]
        : texts["MissingLineOver", one.Missed];

    /// <summary>A slot.</summary>
    public static string When(HostedEvent hosted, EventSlot slot)
    {
        var reader = System.Globalization.CultureInfo.CurrentUICulture;
        return $"{EventTimes.DayOf(hosted.Zone, slot.StartsAt).ToString("ddd d MMM", reader)} {EventTimes.Time(hosted.Zone, slot.StartsAt)}";
    }
}
