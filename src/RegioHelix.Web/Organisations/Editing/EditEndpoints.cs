using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Organisations.Editing;

/// <summary>Adding an organisation and changing what it says of itself.</summary>
internal static class EditEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapEditEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/organisations/new", Add).OwnFormsOnce().RequireAuthorization();
        var edit = routes.MapGroup("/organisations/{slug}/edit").OwnFormsOnce().RequireAuthorization();
        edit.MapPost("/profile", Change);
        edit.MapPost("/confirm", Confirm);
        edit.MapPost("/publish", Publish);
        edit.MapPost("/remove", Remove);
        edit.MapClusterEditEndpoints();
        edit.MapPeopleEndpoints();
    }

    /// <summary>Carries out a form of the page of those who look after an organisation.</summary>
    /// <param name="http">The request.</param>
    /// <param name="slug">The organisation.</param>
    /// <param name="form">The form's name.</param>
    /// <param name="done">What the page says then.</param>
    /// <param name="change">Does it.</param>
    internal static Task<IResult> Carry(HttpContext http, string slug, string form, string done, Func<EditedOrganisation, PostedForm, Task> change) =>
        FormAnswer.Carry<EditPage>(http, $"/organisations/{slug}/edit", form, async posted =>
        {
            var edited = await Open(http, slug);
            await change(edited, posted);
            return $"{edited.Page}?done={done}";
        });

    /// <summary>The organisation that the actor of the request looks after.</summary>
    internal static Task<EditedOrganisation> Open(HttpContext http, string slug) =>
        EditedOrganisation.Open(http.SignedIn()?.Actor ?? Actor.Anonymous, slug, http.Part<OrganisationRegister>(), http.Part<RoleRegister>(), http.RequestAborted);

    /// <summary>What was written in English and Dutch; what is kept in other languages stays.</summary>
    internal static IReadOnlyList<FreeText> Texts(PostedForm form, string field, FreeTexts kept) =>
        [new("en", form.Text(field)), new("nl", form.Text(field + "-nl")), .. kept.Where(text => text.Language is not ("en" or "nl"))];

    private static Task<IResult> Add(HttpContext http, Actor actor, OrganisationRegister organisations) => FormAnswer.Carry<NewOrganisationPage>(http, "/organisations/new", "new", async form =>
    {
        var added = await organisations.Add(actor, new()
        {
            Name = form.Text("name"),
            Kind = form.Choice<OrganisationKind>("kind") ?? OrganisationKind.Company,
            Region = form.Text("region"),
            Website = form.Text("website"),
            Tags = form.Parts("tags"),
        }, http.RequestAborted);
        return $"/organisations/{added.Slug}/edit?done=added";
    });

    private static Task<IResult> Change(string slug, HttpContext http, OrganisationRegister organisations) => Carry(http, slug, "profile", "saved", (edited, form) =>
        // Who may not change it is told so, not what is wrong with the fields.
        !edited.MayEdit ? throw RefusedException.NotAllowed() : organisations.Change(edited.Actor, edited.Organisation.Id, form.Number("version") ?? 0, new()
        {
            Name = form.Text("name"),
            OtherNames = form.Lines("other_names"),
            Kind = form.Choice<OrganisationKind>("kind") ?? edited.Organisation.Kind,
            Size = form.Choice<CompanySize>("size"),
            Description = Texts(form, "description", edited.Organisation.Description),
            Website = form.Text("website"),
            MailBox = form.Text("mail_box"),
            Town = form.Text("town"),
            Region = form.Text("region"),
            RegionVersion = form.Text("region").Trim() == edited.Organisation.RegionCode ? (int?)edited.Organisation.RegionVersion : null,
            FoundedYear = form.NumberOrWrong("founded_year"),
            Languages = form.Parts("languages"),
            Tags = [.. form.Parts("tags"), .. form.Texts("topic")],
        }, http.RequestAborted));

    private static Task<IResult> Confirm(string slug, HttpContext http, OrganisationRegister organisations) => Carry(http, slug, "confirm", "confirmed", (edited, _) =>
        organisations.Confirm(edited.Actor, edited.Organisation.Id, http.RequestAborted));

    private static Task<IResult> Publish(string slug, HttpContext http, OrganisationRegister organisations) => Carry(http, slug, "publish", "state", (edited, form) =>
        organisations.Publish(edited.Actor, edited.Organisation.Id, form.Is("published"), http.RequestAborted));

    private static Task<IResult> Remove(string slug, HttpContext http, OrganisationRegister organisations) => FormAnswer.Carry<EditPage>(http, $"/organisations/{slug}/edit", "remove", async form =>
    {
        var edited = await Open(http, slug);
        if (!edited.MayOwn)
            throw RefusedException.NotAllowed();
        if (form.Text("confirmed").Trim() != edited.Organisation.Name)
            throw new ProblemsException(new Problem("confirmed", 0, 0, "not-confirmed", "", Phrase.Of("write the name exactly as it stands there")));
        await organisations.Remove(edited.Actor, edited.Organisation.Id, http.RequestAborted);
        return "/account/organisations?done=removed";
    });
}
