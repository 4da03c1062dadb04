using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using RegioHelix.Registry;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Privacy;
using RegioHelix.Registry.Texts;
using RegioHelix.Studies.Evaluation.Priorities;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Web.Events;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Layout;
using RegioHelix.Web.MemberLists;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Privacy;

/// <summary>What people do about what is held on them: with their account, or by the link of a notice.</summary>
internal static class PrivacyEndpoints
{
    /// <summary>The version of the words that stand beside each purpose.</summary>
    internal const string Wording = "2026-11";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() }, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds them.</summary>
    public static void MapPrivacyEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/privacy.json", Purposes);
        routes.MapGet("/account/privacy/export", Export).RequireAuthorization();
        var own = routes.MapGroup("/account/privacy").OwnFormsOnce().RequireAuthorization();
        own.MapPost("/consent", Say);
        own.MapPost("/correct", Correct);
        own.MapPost("/erase", Erase);
        routes.MapGet("/privacy/yours/{token}/export", ExportByLink);
        var link = routes.MapGroup("/privacy/yours/{token}").OwnFormsOnce().Slowly();
        link.MapPost("/correct", CorrectByLink);
        link.MapPost("/object", ObjectByLink);
        link.MapPost("/erase", EraseByLink);
    }

    private static ContentHttpResult Purposes(IStringLocalizer<PrivacyTexts> texts) => Twin.Json(new
    {
        Kept = HereMeans(texts),
        Records = PersonalData.Records.Select(row => new
        {
            row.Key,
            Record = row.Record.Name.Split('`')[0],
            row.Fields,
            What = texts[$"Data.{row.Key}"].Value,
            Purpose = texts[$"Why.{row.Key}"].Value,
            Basis = row.Basis.ToString(),
            Kept = KeptWords(row.Kept, texts),
        }).ToList(),
    });

    /// <summary>What "as long as you are here" means.</summary>
    internal static string HereMeans(IStringLocalizer<PrivacyTexts> texts) => texts["HereMeans", RetentionRegister.PersonWithAccount.Days, RetentionRegister.PersonWithoutAccount.Days];

    /// <summary>How long something is kept, in words.</summary>
    internal static string KeptWords(RetentionPeriod period, IStringLocalizer<PrivacyTexts> texts) => period switch
    {
        RetentionPeriod.Person => texts["Kept.Person"],
        RetentionPeriod.Mail => texts["Kept.Mail", RetentionRegister.Mails.Days, RetentionRegister.WaitingMails.Days],
        RetentionPeriod.Disclosure => texts["Kept.Disclosure", RetentionRegister.Disclosures.Days],
        RetentionPeriod.Invitation => texts["Kept.Invitation", RetentionRegister.Invitations.Days],
        RetentionPeriod.Introduction => texts["Kept.Introduction", RetentionRegister.Introductions.Days],
        RetentionPeriod.Event => texts["Kept.Event", EventProfile.UsualKeepMonths],
        RetentionPeriod.Trail => texts["Kept.Trail", RetentionRegister.Trail.Days],
        _ => texts["Kept.Erasure"],
    };

    private static async Task<FileContentHttpResult> Export(HttpContext http, Actor actor, HeldDataRegister held) => File(await held.Read(actor, http.RequestAborted), http);

    private static async Task<FileContentHttpResult> ExportByLink(string token, HttpContext http, PersonLink link, HeldDataRegister held) =>
        File(await held.Read(await link.Open(token, http.RequestAborted), http.RequestAborted), http);

    private static FileContentHttpResult File(HeldData data, HttpContext http)
    {
        MemberListEndpoints.KeepPrivate(http.Response);
        return TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(data, Json), "application/json", "my-data.json");
    }

    private static Task<IResult> Say(HttpContext http, Actor actor, ConsentRegister consents) => FormAnswer.Carry<OwnPrivacyPage>(http, "/account/privacy", "consent", async form =>
    {
        if (form.Choice<ConsentPurpose>("purpose") is not { } purpose || form.Text("answer") is not ("yes" or "no"))
            throw Wrong("purpose", "nothing-chosen", Phrase.Of("choose a purpose, and yes or no"));
        await consents.Say(actor, purpose, form.Is("answer"), Wording, http.RequestAborted);
        return $"/account/privacy?done=saved#purpose-{purpose}";
    });

    private static Task<IResult> Correct(HttpContext http, Actor actor, PeopleRegister people) => FormAnswer.Carry<OwnPrivacyPage>(http, "/account/privacy", "correct", async form =>
    {
        await Change(actor, people, form, http.RequestAborted);
        return "/account/privacy?done=saved";
    });

    private static Task<IResult> Erase(HttpContext http, Actor actor, ErasureRegister erasures, EventMails mails, PriorityCheckShelf checks) => FormAnswer.Carry<OwnPrivacyPage>(http, "/account/privacy", "erase", async form =>
    {
        if (!form.Text("own_address").Trim().Equals(http.SignedIn()!.Mail, StringComparison.OrdinalIgnoreCase))
            throw Wrong("own_address", "not-confirmed", Phrase.Of("write the address with which you signed in, to be sure"));
        await mails.Promoted(await erasures.EraseSelf(actor, http.RequestAborted));
        checks.Forget(new HashSet<Guid> { actor.AccountId!.Value });
        await SignInCookie.End(http);
        return "/privacy?done=erased";
    });

    private static Task<IResult> CorrectByLink(string token, HttpContext http, PersonLink link, PeopleRegister people) => ByLink(token, http, link, "correct", async (actor, form) =>
    {
        await Change(actor, people, form, http.RequestAborted);
        return "saved";
    });

    private static Task<IResult> ObjectByLink(string token, HttpContext http, PersonLink link, ConsentRegister consents) => ByLink(token, http, link, "object", async (actor, _) =>
    {
        foreach (var purpose in Enum.GetValues<ConsentPurpose>())
            await consents.Say(actor, purpose, false, Wording, http.RequestAborted);
        return "objected";
    });

    private static Task<IResult> EraseByLink(string token, HttpContext http, PersonLink link, ErasureRegister erasures, PeopleRegister people, EventMails mails) => ByLink(token, http, link, "erase", async (actor, form) =>
    {
        if (Spelling.Fold(form.Text("confirmed") is { Length: <= 200 } given ? given : "") != (await people.Get(actor, actor.PersonId!.Value, http.RequestAborted)).NameKey)
            throw Wrong("confirmed", "not-confirmed", Phrase.Of("write the name as it stands above, to be sure"));
        await mails.Promoted(await erasures.EraseSelf(actor, http.RequestAborted));
        return null;
    });

    private static Task<IResult> ByLink(string token, HttpContext http, PersonLink link, string form, Func<Actor, PostedForm, Task<string?>> change)
    {
        MemberListEndpoints.KeepPrivate(http.Response, hasForm: true);
        return FormAnswer.Carry<NoticePage>(http, $"/privacy/yours/{token}", form, async posted =>
            await change(await link.Open(token, http.RequestAborted), posted) is { } done ? $"/privacy/yours/{token}?done={done}" : "/privacy?done=erased");
    }

    // Texts in other languages than the reader's stay as they are.
    private static async Task Change(Actor actor, PeopleRegister people, PostedForm form, CancellationToken cancellation)
    {
        var id = actor.PersonId ?? throw RefusedException.NotAllowed();
        var (person, language) = (await people.Get(actor, id, cancellation), CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        var others = person.Headline.Where(one => one.Language != language);
        var entry = new PersonEntry
        {
            Name = form.Text("name"),
            Mail = form.Text("mail"),
            Headline = form.Text("headline").Trim() is { Length: > 0 } line ? [.. others, new FreeText(language, line)] : [.. others],
            Languages = form.Parts("languages"),
        };
        await people.Change(actor, id, form.Number("version") ?? 0, entry, cancellation);
    }

    private static ProblemsException Wrong(string field, string rule, Phrase advice) => new(new Problem(field, 0, 0, rule, "", advice));
}
