using System.Globalization;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Web.Forms;

namespace RegioHelix.Web.Events;

/// <summary>Reads the forms of events, unchecked.</summary>
internal static class EventForm
{
    /// <summary>The fields of <see cref="EventFields"/>. Texts in other languages than the one that was written stay as they are.</summary>
    /// <exception cref="ProblemsException">A choice or a day that the form does not offer.</exception>
    public static EventEntry Read(PostedForm form, HostedEvent? kept)
    {
        var language = form.Text("text_language");
        IReadOnlyList<FreeText> Texts(FreeTexts? before, string written) =>
            string.IsNullOrWhiteSpace(written) ? [] : [new(language, written), .. (before ?? FreeTexts.None).Skip(1).Where(text => text.Language != language)];
        return new()
        {
            Title = Texts(kept?.Title, form.Text("event_name")),
            Description = Texts(kept?.Description, form.Text("description")),
            Place = form.Text("place"),
            Zone = form.Text("zone"),
            FirstDay = form.Day("first_day"),
            LastDay = form.Day("last_day"),
            Themes = form.Texts("themes"),
            Registration = form.Chosen<RegistrationKind>("registration"),
            Capacity = form.NumberOrWrong("capacity"),
            MostMeetings = form.Number("most_meetings") ?? -1,
            RequestDays = form.Number("request_days") ?? -1,
            KeepMonths = form.Number("keep_months") ?? -1,
        };
    }

    /// <summary>The fields of <see cref="SessionFields"/>.</summary>
    /// <exception cref="ProblemsException">A choice, a day or a time that cannot be read.</exception>
    public static SessionEntry ReadSession(PostedForm form) => new(
        form.Text("session_name"), form.Choice<SessionKind>("kind") ?? SessionKind.Talk, form.Day("day"), Time(form, "from"), Time(form, "until"),
        form.Text("room").Length > 0 ? form.Id("room") : null, form.Number("slot_minutes") ?? -1, form.Number("pause_minutes") ?? -1);

    /// <summary>The fields of <see cref="ParticipantFields"/>.</summary>
    public static ParticipantEntry ReadParticipant(PostedForm form) => new()
    {
        Name = form.Text("name"),
        Mail = form.Text("mail"),
        OrganisationName = form.Text("organisation"),
        Kind = form.Choice<OrganisationKind>("kind"),
        Region = form.Text("region"),
        Languages = form.Parts("languages"),
        Themes = form.Texts("themes"),
        Seeks = form.Text("seeks"),
        Offers = form.Text("offers"),
        MostMeetings = form.NumberOrWrong("most_meetings"),
        AccessNeeds = form.Text("access_needs"),
    };

    /// <summary>The slots in which somebody is not there.</summary>
    public static IReadOnlyCollection<Guid> ReadAway(PostedForm form) => [.. form.Texts("away").Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty)];

    /// <summary>A time of the day, <c>09:20</c>.</summary>
    /// <exception cref="ProblemsException">It is none.</exception>
    public static TimeOnly Time(PostedForm form, string name) => TimeOnly.TryParseExact(form.Text(name).Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time
        : throw new ProblemsException(new Problem(name, 0, 0, "unreadable-time", "", Phrase.Of("give a time as hours and minutes, such as 09:20")));
}
