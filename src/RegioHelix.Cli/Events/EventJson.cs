using System.Text.Encodings.Web;
using System.Text.Json;
using RegioHelix.Matchmaking.Groups;
using RegioHelix.Matchmaking.Meetings;

namespace RegioHelix.Cli.Events;

/// <summary>Results as JSON, lists of numbers on one line.</summary>
internal static class EventJson
{
    private static readonly JsonWriterOptions Shape = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(MeetingSchedule schedule, IReadOnlyList<int>? moved = null) => Write(writer =>
    {
        writer.WriteNumber("objective", schedule.Objective);
        writer.WriteNumber("upper_bound", schedule.UpperBound);
        writer.WriteNumber("gap_percent", Math.Round(schedule.GapPercent, 6));
        if (moved is not null)
            Line(writer, "moved", moved);
        Line(writer, "slot_of_pair", schedule.SlotOfPair);
        writer.WriteStartObject("unmet");
        foreach (var (pair, reason) in schedule.Unmet)
            writer.WriteString(pair.ToString(System.Globalization.CultureInfo.InvariantCulture), reason.ToString());
        writer.WriteEndObject();
    });

    public static string Of(DiscussionGroups groups) => Write(writer =>
    {
        writer.WriteNumber("repeat_meetings", groups.RepeatMeetings);
        writer.WriteNumber("lower_bound", groups.LowerBound);
        writer.WriteString("method", JsonNamingPolicy.KebabCaseLower.ConvertName(groups.Method.ToString()));
        writer.WriteNumber("known_meetings", groups.KnownMeetings);
        if (groups.SameRegionMeetings is { } region)
            writer.WriteNumber("same_region_meetings", region);
        if (groups.SameThemeMeetings is { } theme)
            writer.WriteNumber("same_theme_meetings", theme);
        writer.WriteStartArray("schedule");
        foreach (var round in groups.Schedule)
            writer.WriteRawValue(JsonSerializer.Serialize(round));
        writer.WriteEndArray();
    });

    private static void Line(Utf8JsonWriter writer, string name, IReadOnlyList<int> numbers)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(JsonSerializer.Serialize(numbers));
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Shape))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
