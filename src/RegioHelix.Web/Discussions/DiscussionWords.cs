using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Events;
using RegioHelix.Web.Events;

namespace RegioHelix.Web.Discussions;

/// <summary>A measure of a seating in words.</summary>
/// <param name="Label">What is measured.</param>
/// <param name="Value">The figure.</param>
/// <param name="Limit">What limits it.</param>
internal sealed record MeasureLine(string Label, string Value, string Limit);

/// <summary>Discussions in words: where somebody sits, what changed, how good a seating is and what limits it.</summary>
internal static class DiscussionWords
{
    /// <summary>Table and room.</summary>
    public static string Place(IStringLocalizer<DiscussionTexts> texts, OwnSeat seat) => seat.Round.Room is { } room ? texts["PlaceIn", seat.Table, room] : texts["Place", seat.Table];

    /// <summary>The address of a seat's sheet under one's own page.</summary>
    public static string SheetOf(string page, string slug, OwnSeat seat) => Sheet(page.Length > 0 ? page : $"/events/{slug}/me", new(seat.Round.SessionId, seat.Round.Number, seat.Table));

    /// <summary>The address of a sheet under somebody's own page.</summary>
    public static string Sheet(string page, SheetPlace place) => string.Create(CultureInfo.InvariantCulture, $"{page}/tables/{place.Session}/{place.Round}/{place.Table}");

    /// <summary>A sheet's place by the parts of its address.</summary>
    /// <exception cref="RefusedException">They are none.</exception>
    public static SheetPlace ReadPlace(string session, string round, string table) =>
        Guid.TryParse(session, out var id) && int.TryParse(round, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && int.TryParse(table, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? new(id, number, at) : throw RefusedException.NotFound();

    /// <summary>A round in words.</summary>
    public static string Round(IStringLocalizer<DiscussionTexts> texts, HostedEvent hosted, DiscussionRound round) =>
        texts["RoundLine", round.Session, round.Number, EventTimes.Day(EventTimes.DayOf(hosted.Zone, round.StartsAt)), EventTimes.Span(hosted.Zone, round.StartsAt, round.EndsAt)];

    /// <summary>What changed for somebody, in a line.</summary>
    public static string Line(IStringLocalizer<DiscussionTexts> texts, HostedEvent hosted, SeatChange change)
    {
        string When(DateTimeOffset at) => $"{EventTimes.Day(EventTimes.DayOf(hosted.Zone, at))} {EventTimes.Time(hosted.Zone, at)}";
        return (change.Before, change.Now) switch
        {
            ({ } before, null) => texts["Line.Gone", When(before), change.TableBefore ?? 0],
            (null, { } now) => texts["Line.New" + Role(change), When(now), change.Table ?? 0, change.Topic ?? ""],
            ({ } before, { } now) when before == now => texts["Line.Table" + Role(change), When(now), change.Table ?? 0, change.Topic ?? ""],
            ({ } before, { } now) => texts["Line.Time" + Role(change), When(before), When(now), change.Table ?? 0, change.Topic ?? ""],
            _ => "",
        };
    }

    /// <summary>The measures of a version; null where it has none.</summary>
    public static SeatingFigures? Measures(SeatingVersion? version) => version is { Score.Length: > 0 } ? JsonSerializer.Deserialize<SeatingFigures>(version.Score, JsonSerializerOptions.Web) : null;

    /// <summary>How good it is, line by line, each with what limits it.</summary>
    public static IEnumerable<MeasureLine> Lines(IStringLocalizer<DiscussionTexts> texts, SeatingFigures measures)
    {
        string OfTables(int number) => texts["OfTables", number, measures.Tables * measures.Rounds];
        MeasureLine Of(string name, string value, string limit, params object[] with) => new(texts[$"Measure.{name}"], value, texts[$"Limit.{name}.{limit}", with]);
        yield return Of("New", One(measures.NewPeople), measures.NewPairs == measures.MostNewPairs ? "Best" : "Most", One(measures.MostNewPeople));
        yield return Of("Repeats", $"{measures.Repeats}", measures.Repeats == 0 ? "None" : measures.Repeats == measures.LeastRepeats ? "Least" : "More", measures.LeastRepeats, measures.Tables, measures.Largest);
        yield return Of("Known", $"{measures.KnownMeetings}", measures.KnownMeetings == 0 ? "None" : "Some");
        yield return Of("Region", Share(measures.SameRegion, measures.PairMeetings), measures.LeastSameRegion == 0 ? "Free" : "Least", Share(measures.LeastSameRegion, measures.PairMeetings));
        if (measures.SameKind > 0)
            yield return Of("Kind", Share(measures.SameKind, measures.PairMeetings), measures.LeastSameKind == 0 ? "Free" : "Least", Share(measures.LeastSameKind, measures.PairMeetings));
        if (measures.Wished > 0)
            yield return Of("Topics", Share(measures.Granted, measures.Wished), measures.MostGranted < measures.Wished ? "Crowded" : measures.Granted < measures.Wished ? "Price" : "All", Share(measures.MostGranted, measures.Wished), measures.NeverGranted);
        yield return Of("Languages", $"{measures.NotUnderstood}", measures.NotUnderstood == 0 ? "None" : "Some");
        yield return Of("Facilitators", OfTables(measures.NoFacilitator), measures.NoFacilitator == 0 ? "None" : "Some");
        yield return Of("Reporters", OfTables(measures.NoReporter), measures.NoReporter == 0 ? "None" : "Some");
    }

    private static string Role(SeatChange change) => change.Role == TableRole.Guest ? "" : "." + change.Role;

    private static string One(double value) => value.ToString("0.0", RegioHelix.Studies.Texts.FigureText.FormatOf(CultureInfo.CurrentUICulture));

    private static string Share(int part, int whole) => FigureText.Percent(whole == 0 ? 0 : (double)part / whole, CultureInfo.CurrentUICulture);
}
