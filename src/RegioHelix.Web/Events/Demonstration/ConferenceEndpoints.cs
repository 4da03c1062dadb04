using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Invented;
using RegioHelix.Studies.Events.Demonstration;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Outcomes;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Outcomes;
using RegioHelix.Web.Print;

namespace RegioHelix.Web.Events.Demonstration;

/// <summary>The twins of the invented conference, for anybody: nobody of it exists.</summary>
internal static class ConferenceEndpoints
{
    private static readonly string[] PeopleHeader = ["number", "kind_of_figure", "name", "organisation", "kind", "region", "theme", "seeks", "offers", "meetings", "checked_in"];
    private static readonly string[] MeetingHeader = ["one", "other", "kind_of_figure", "weight", "slot", "table", "reason", "slot_in_the_end", "table_in_the_end", "reason_in_the_end"];

    /// <summary>Adds them.</summary>
    public static void MapConferenceEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ConferenceHead.Root + ".json", Whole);
        var conference = routes.MapGroup(ConferenceHead.Root);
        conference.MapGet("/participants.json", () => Twin.Json(Enumerable.Range(0, InventedConference.Size).Select(Person)));
        conference.MapGet("/participants.csv", People);
        conference.MapGet("/participants/{number:int}.json", Own);
        conference.MapGet("/programme.json", Programme);
        conference.MapGet("/programme.csv", Meetings);
        conference.MapGet("/discussions.json", Discussions);
        conference.MapGet("/day.json", Day);
        conference.MapGet("/outcomes.json", () => Twin.Json(new { KindOfFigure = "simulated", Shown.Outcomes.TrueJointWork, Shown.Outcomes.TruePerHundred, Shown.Outcomes.Report, Shown.Recommendations }));
        conference.MapGet("/outcomes.csv", () => Twin.Csv(OutcomeCsv.Write(Shown.Outcomes.Report), "invented-conference-outcomes"));
        conference.MapGet("/report", Report);
        conference.MapGet("/report.json", (HttpContext http) => Twin.Json(ReportOf(http)));
        conference.MapGet("/report.pdf", Pdf);
    }

    private static ConferenceDemonstration Shown => ConferenceDemonstration.Current;

    private static ContentHttpResult Whole()
    {
        var hosted = Shown.Conference.Hosted;
        return Twin.Json(new
        {
            KindOfFigure = "simulated",
            hosted.Title,
            hosted.Description,
            hosted.Place,
            hosted.Zone,
            hosted.FirstDay,
            hosted.LastDay,
            hosted.Themes,
            hosted.Origin,
            ConferenceDemonstration.Seed,
            Shown.Truth,
            Requests = Shown.Wishes.CountBy(one => one.Status).OrderBy(one => one.Key).Select(one => new { Status = one.Key, Count = one.Value }),
            Shown.Programme.Published,
            Shown.Programme.FairnessCost,
            Shown.Arrivals.Came,
            Sessions = Shown.Conference.Agenda.Sessions.Select(one => new { one.Title, one.Kind, one.StartsAt, one.EndsAt, Slots = Shown.Conference.Agenda.Slots.Count(slot => slot.SessionId == one.Id) }),
        });
    }

    private static object Person(int at) => Shown.People[at] is var one ? new { Number = at + 1, KindOfFigure = "simulated", one.Name, one.OrganisationName, one.Kind, one.Region, one.Languages, one.Themes, one.Seeks, one.Offers, Meetings = Shown.MeetingsOf(at).Count } : new object();

    private static FileContentHttpResult People() => Twin.Csv(CsvText.Write(PeopleHeader, Enumerable.Range(0, Shown.People.Count), at => Shown.People[at] is var one ? (object?[])
    [
        at + 1, "simulated", one.Name, one.OrganisationName, $"{one.Kind}", one.Region, one.Themes[0], one.Seeks, one.Offers, Shown.MeetingsOf(at).Count, Shown.Arrivals.At[at] is null ? "no" : "yes",
    ] : []), "invented-conference-participants");

    private static ContentHttpResult Own(int number)
    {
        if (number < 1 || number > Shown.People.Count)
            throw RefusedException.NotFound();
        var at = number - 1;
        return Twin.Json(new
        {
            Participant = Person(at),
            Meetings = Shown.MeetingsOf(at).Select(one => new { With = one.Other.Name, one.StartsAt, one.EndsAt, one.Room, one.Table }),
            Tables = Shown.SeatsOf(at).Select(one => new { one.Round.StartsAt, one.Table, Topic = one.Topic.Title, one.Role }),
            Requests = Shown.Wishes.Where(one => one.Asker == at || one.Asked == at).Select(one => new { IsSent = one.Asker == at, With = Shown.People[one.Asker == at ? one.Asked : one.Asker].Name, one.Status, Reasons = one.Reasons.Select(reason => reason.Kind), Reason = Shown.Find(one)?.Final.Reason }),
        });
    }

    private static ContentHttpResult Programme() => Twin.Json(new
    {
        KindOfFigure = "simulated",
        Shown.Programme.WeightAlone,
        Shown.Programme.FairnessCost,
        Shown.Programme.Versions,
        Unmet = Shown.Programme.Meetings.Where(one => one.Planned.Slot is null).Select(one => new { One = one.One + 1, Other = one.Other + 1, one.Planned.Reason, one.Planned.ReasonNumber }),
    });

    private static FileContentHttpResult Meetings()
    {
        var slots = Shown.Conference.Agenda.Slots.Select((slot, at) => (slot.Id, at)).ToDictionary(one => one.Id, one => one.at + 1);
        var tables = Shown.Conference.Agenda.Tables.ToDictionary(one => one.Id, one => one.Position);
        object?[] Where(PlacedMeeting placed) => [placed.Slot is { } slot ? slots[slot] : null, placed.Table is { } table ? tables[table] : null, placed.Slot is null ? $"{placed.Reason}" : null];
        return Twin.Csv(CsvText.Write(MeetingHeader, Shown.Programme.Meetings, one => [one.One + 1, one.Other + 1, "simulated", one.Wish.Weight, .. Where(one.Planned), .. Where(one.Final)]), "invented-conference-meetings");
    }

    private static ContentHttpResult Discussions() => Twin.Json(new
    {
        KindOfFigure = "simulated",
        Topics = Shown.Conference.Discussion.Topics.Select(one => new { one.Title, one.Goal, one.Theme, one.Tables }),
        Shown.Seating.Figures,
        Rounds = Shown.Conference.Discussion.Rounds.Select((round, at) => new { round.Session, round.StartsAt, Tables = Enumerable.Range(0, Shown.Seating.Figures.Tables).Select(table => Shown.Seating.At(at, table).Select(person => new { Number = person + 1, Role = Shown.Seating.Roles[at][person] })) }),
    });

    // It was made on one day: another gives another report, which is not there.
    private static EventReport ReportOf(HttpContext http) => OutcomeEndpoints.Until(http.Request.Query) is not { } day || day == Shown.Report.Day ? Shown.Report : throw RefusedException.NotFound();

    private static async Task<ContentHttpResult> Report(HttpContext http, PrintWriter writer, PdfAnswer pdf) =>
        PrintedPage.Of(await Write(ReportOf(http), pdf.Frame(http.Request), writer));

    private static async Task<IResult> Pdf(HttpContext http, PrintWriter writer, PdfAnswer pdf) =>
        await pdf.OfReader(await Write(ReportOf(http), new PrintFrame(IsFile: true), writer), new DateTimeOffset(Shown.Report.Day, TimeOnly.MinValue, TimeSpan.Zero), "invented-conference-report", ConferenceHead.Root + "/report");

    private static Task<string> Write(EventReport report, PrintFrame frame, PrintWriter writer) => writer.Write<EventReportDocument, EventReport>(report, frame, ConferenceHead.Root + "/report", CultureInfo.CurrentUICulture);

    private static ContentHttpResult Day() => Twin.Json(new
    {
        KindOfFigure = "simulated",
        Shown.Arrivals.Came,
        Shown.Arrivals.FirstDay,
        Shown.Arrivals.SecondDay,
        FirstMorning = Shown.Arrivals.FirstMorning.Select(one => new { Until = Shown.Arrivals.Opens.AddMinutes(one.Until), one.Arrived }),
        Absent = Shown.Arrivals.Absent.Select(at => at + 1),
        Repairs = Shown.Programme.Versions.Where(one => one.Absent is not null),
    });
}
