using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Registry.Partnerships;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Territories;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Security;
using RegioHelix.Web.Strategies;

namespace RegioHelix.Web.Partnerships;

/// <summary>What the forms of partnerships change.</summary>
internal static class PartnershipFormEndpoints
{
    private const string Root = "/partnerships";

    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/partnerships/new", Add).OwnFormsOnce().RequireAuthorization();
        var one = routes.MapGroup("/partnerships/{slug}").RequireAuthorization();
        one.MapPost("/edit", Change).OwnFormsOnce();
        one.MapPost("/publish", Publish).OwnFormsOnce();
        one.MapPost("/remove", Remove).OwnFormsOnce();
        one.MapPost("/reading", AddReading).OwnFormsOnce();
        one.MapPost("/reading/remove", RemoveReading).OwnFormsOnce();
        one.MapPost("/members", AddMember).OwnFormsOnce();
        one.MapPost("/members/territory", AddTerritory).OwnFormsOnce();
        one.MapPost("/members/role", ChangeRole).OwnFormsOnce();
        one.MapPost("/members/remove", RemoveMember).OwnFormsOnce();
        one.MapPost("/agree", Agree).OwnFormsOnce();
        one.MapPost("/stages/evidence", AddEvidence).OwnFormsOnce();
        one.MapPost("/stages/evidence/remove", RemoveEvidence).OwnFormsOnce();
        one.MapPost("/stages/advance", Advance).OwnFormsOnce();
        one.MapPost("/stages/back", GoBack).OwnFormsOnce();
        one.MapPost("/board/{kind}", SaveItem).OwnFormsOnce();
        one.MapPost("/board/{kind}/remove", RemoveItem).OwnFormsOnce();
    }

    /// <summary>The kind of thing on the board that an address names.</summary>
    /// <exception cref="RefusedException">There is no such kind.</exception>
    internal static BoardItemKind KindOf(string word) =>
        Enum.GetValues<BoardItemKind>().Where(kind => WordOf(kind) == word).Select(kind => (BoardItemKind?)kind).FirstOrDefault() ?? throw RefusedException.NotFound();

    /// <summary>The word by which addresses name it.</summary>
    internal static string WordOf(BoardItemKind kind) => StudyWords.Of(kind);

    private static Task<IResult> Add(HttpContext http, Actor actor, PartnershipRegister register) => FormAnswer.Carry<NewPartnershipPage>(http, Root + "/new", "partnership", async form =>
    {
        var keeper = (await register.ListKeepers(actor, http.RequestAborted)).FirstOrDefault(one => one.Slug == form.Text("organisation"))
            ?? throw Wrong("organisation", Phrase.Of("choose an organisation of yours for which you may write"));
        return $"{Root}/{(await register.Add(actor, keeper.Id, Entry(form, null), http.RequestAborted)).Slug}/edit?done=begun";
    });

    private static Task<IResult> Change(string slug, HttpContext http, Actor actor, PartnershipRegister register) => Carry<EditPartnershipPage>(slug, "/edit", "partnership", http, actor, register, rights => rights.MayEdit, async (one, form) =>
    {
        await register.Change(actor, one.Partnership.Id, form.Number("version") ?? -1, Entry(form, one.Partnership), http.RequestAborted);
        return $"saved&in={Uri.EscapeDataString(form.Text("text_language"))}";
    });

    private static Task<IResult> Publish(string slug, HttpContext http, Actor actor, PartnershipRegister register) => FormAnswer.Carry<EditPartnershipPage>(http, $"{Root}/{slug}/edit", "publish", async form =>
    {
        var one = await register.Get(actor, slug, http.RequestAborted);
        await register.Publish(actor, one.Partnership.Id, form.Is("published"), http.RequestAborted);
        // A moderator who hides it may not edit it.
        return $"{Root}/{slug}{(one.Rights.MayEdit ? "/edit" : "")}?done=state";
    });

    private static Task<IResult> Remove(string slug, HttpContext http, Actor actor, PartnershipRegister register) => FormAnswer.Carry<EditPartnershipPage>(http, $"{Root}/{slug}/edit", "remove", async _ =>
    {
        await register.Remove(actor, (await register.Get(actor, slug, http.RequestAborted)).Partnership.Id, http.RequestAborted);
        return Root + "?done=state";
    });

    private static Task<IResult> AddReading(string slug, HttpContext http, Actor actor, PartnershipRegister register, BoardRegister boards) => Carry<EditPartnershipPage>(slug, "/edit", "reading", http, actor, register, rights => rights.MayEdit, async (one, form) =>
    {
        await boards.AddReading(actor, one.Partnership.Id, form.Text("reading_on"), form.Text("reading"), form.Text("reading_source"), http.RequestAborted);
        return "saved#readings";
    });

    private static Task<IResult> RemoveReading(string slug, HttpContext http, Actor actor, PartnershipRegister register, BoardRegister boards) => Carry<EditPartnershipPage>(slug, "/edit", $"unread-{http.Request.Form["id"]}", http, actor, register, rights => rights.MayEdit, async (_, form) =>
    {
        await boards.RemoveReading(actor, form.Id("id"), http.RequestAborted);
        return "state#readings";
    });

    private static Task<IResult> AddMember(string slug, HttpContext http, Actor actor, PartnershipRegister register, PartnershipMemberRegister members) => Members(slug, "member", http, actor, register, async (one, form) =>
        await members.Add(actor, one.Partnership.Id, new(form.Text("region"), form.Text("organisation"), form.Text("role")), http.RequestAborted));

    private static Task<IResult> AddTerritory(string slug, HttpContext http, Actor actor, PartnershipRegister register, PartnershipMemberRegister members, TerritoryShelf territories) => Members(slug, "territory-members", http, actor, register, async (one, form) =>
    {
        var territory = territories.Find(form.Text("territory")) ?? throw Wrong("territory", Phrase.Of("choose one of the list"));
        await members.AddRegions(actor, one.Partnership.Id, territory.Members.Select(member => new NutsCode(member.Code, territory.Version)), http.RequestAborted);
    });

    private static Task<IResult> ChangeRole(string slug, HttpContext http, Actor actor, PartnershipRegister register, PartnershipMemberRegister members) => Members(slug, $"role-{http.Request.Form["id"]}", http, actor, register, (_, form) =>
        members.ChangeRole(actor, form.Id("id"), form.Number("version") ?? -1, form.Text("role"), http.RequestAborted));

    private static Task<IResult> RemoveMember(string slug, HttpContext http, Actor actor, PartnershipRegister register, PartnershipMemberRegister members) => Members(slug, $"remove-{http.Request.Form["id"]}", http, actor, register, (_, form) =>
        members.Remove(actor, form.Id("id"), http.RequestAborted));

    // Whoever speaks for an organisation answers on the page of the partnership itself.
    private static Task<IResult> Agree(string slug, HttpContext http, Actor actor, PartnershipRegister register, PartnershipMemberRegister members) => Carry<PartnershipPage>(slug, "", $"agree-{http.Request.Form["id"]}", http, actor, register, _ => true, async (one, form) =>
    {
        if (one.Members.All(seen => seen.Member.Id != form.Id("id")))
            throw RefusedException.NotFound();
        await members.Agree(actor, form.Id("id"), form.Is("agrees"), http.RequestAborted);
        return "state#members";
    });

    private static Task<IResult> AddEvidence(string slug, HttpContext http, Actor actor, PartnershipRegister register, PartnershipStageRegister stages) => Stages(slug, "evidence", http, actor, register, rights => rights.MayEdit, async (one, form) =>
    {
        // An end of a stage is chosen as one: learn-exit.
        var chosen = form.Text("end").Split('-');
        if (chosen.Length != 2 || !Enum.TryParse<PartnershipStage>(chosen[0], ignoreCase: true, out var stage) || !Enum.TryParse<EvidenceSide>(chosen[1], ignoreCase: true, out var side) || !Enum.IsDefined(stage) || !Enum.IsDefined(side))
            throw Wrong("end", Phrase.Of("choose one of the list"));
        await stages.AddEvidence(actor, one.Partnership.Id, new(stage, side, form.Text("what"), form.Text("link"), form.Text("on")), http.RequestAborted);
        return "saved";
    });

    private static Task<IResult> RemoveEvidence(string slug, HttpContext http, Actor actor, PartnershipRegister register, PartnershipStageRegister stages) => Stages(slug, $"unprove-{http.Request.Form["id"]}", http, actor, register, rights => rights.MayEdit, async (_, form) =>
    {
        await stages.RemoveEvidence(actor, form.Id("id"), http.RequestAborted);
        return "state";
    });

    private static Task<IResult> Advance(string slug, HttpContext http, Actor actor, PartnershipRegister register, PartnershipStageRegister stages) => Stages(slug, "advance", http, actor, register, rights => rights.MayLead, async (one, form) =>
    {
        await stages.Advance(actor, one.Partnership.Id, form.Number("version") ?? -1, http.RequestAborted);
        return "state";
    });

    private static Task<IResult> GoBack(string slug, HttpContext http, Actor actor, PartnershipRegister register, PartnershipStageRegister stages) => Stages(slug, "back", http, actor, register, rights => rights.MayLead, async (one, form) =>
    {
        await stages.GoBack(actor, one.Partnership.Id, form.Number("version") ?? -1, form.Chosen<PartnershipStage>("stage"), form.Text("reason"), http.RequestAborted);
        return "state";
    });

    private static Task<IResult> SaveItem(string slug, string kind, HttpContext http, Actor actor, PartnershipRegister register, BoardRegister boards) => Carry<BoardItemsPage>(slug, "/board/" + kind, "item", http, actor, register, rights => rights.MayEdit, async (one, form) =>
    {
        var what = KindOf(kind);
        var entry = new BoardItemEntry
        {
            Title = form.Text("title"),
            Owner = form.Text("owner") is { Length: > 0 } ? form.Id("owner") : null,
            On = form.Text("on"),
            DoneOn = form.Text("done_on"),
            Link = form.Text("link"),
            Activities = form.Parts("activities"),
            Likelihood = form.Text("likelihood"),
            Impact = form.Text("impact"),
            Answer = form.Text("answer"),
            Amount = form.Text("amount"),
            Currency = form.Text("currency"),
            Source = form.Text("source"),
        };
        if (one.Of(what).FirstOrDefault(item => item.Id == form.Id("id")) is { } kept)
            await boards.Change(actor, kept.Id, form.Number("version") ?? -1, entry, http.RequestAborted);
        else
            await boards.Add(actor, one.Partnership.Id, what, entry, http.RequestAborted);
        return "saved";
    });

    private static Task<IResult> RemoveItem(string slug, string kind, HttpContext http, Actor actor, PartnershipRegister register, BoardRegister boards) => Carry<BoardItemsPage>(slug, "/board/" + kind, $"remove-{http.Request.Form["id"]}", http, actor, register, rights => rights.MayEdit, async (one, form) =>
    {
        if (one.Of(KindOf(kind)).All(item => item.Id != form.Id("id")))
            throw RefusedException.NotFound();
        await boards.Remove(actor, form.Id("id"), http.RequestAborted);
        return "state";
    });

    private static PartnershipEntry Entry(PostedForm form, Partnership? kept) => new()
    {
        Title = string.IsNullOrWhiteSpace(form.Text("title")) ? [] : StrategyForm.Texts(form, "title", kept?.Title),
        Mission = string.IsNullOrWhiteSpace(form.Text("mission")) ? [] : StrategyForm.Texts(form, "mission", kept?.Mission),
        Territory = form.Text("territory"),
        Scope = form.Parts("scope"),
        Goal = StrategyForm.Texts(form, "goal", kept?.Goal),
        GoalOn = form.Text("goal_on"),
        Measure = form.Text("measure"),
        Baseline = form.Text("baseline"),
        BaselineOn = form.Text("baseline_on"),
        Target = form.Text("target"),
    };

    private static Task<IResult> Members(string slug, string name, HttpContext http, Actor actor, PartnershipRegister register, Func<PartnershipContents, PostedForm, Task> change) =>
        Carry<PartnershipMembersPage>(slug, "/members", name, http, actor, register, rights => rights.MayLead, async (one, form) =>
        {
            await change(one, form);
            return "saved";
        });

    private static Task<IResult> Stages(string slug, string name, HttpContext http, Actor actor, PartnershipRegister register, Func<PartnershipRights, bool> may, Func<PartnershipContents, PostedForm, Task<string>> change) =>
        Carry<PartnershipStagesPage>(slug, "/stages", name, http, actor, register, may, change);

    // What is not the actor's is not there, before anything of the form is looked at.
    private static Task<IResult> Carry<TPage>(string slug, string page, string name, HttpContext http, Actor actor, PartnershipRegister register, Func<PartnershipRights, bool> may, Func<PartnershipContents, PostedForm, Task<string>> change)
        where TPage : IComponent => FormAnswer.Carry<TPage>(http, $"{Root}/{slug}{page}", name, async form =>
        {
            var contents = await register.Get(actor, slug, http.RequestAborted);
            if (!may(contents.Rights))
                throw RefusedException.NotAllowed();
            return $"{Root}/{slug}{page}?done={await change(contents, form)}";
        });

    private static ProblemsException Wrong(string field, Phrase advice) => new(new Problem(field, 0, 0, "unknown-choice", "", advice));
}
