using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Strategies;
using RegioHelix.Studies.Strategies;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Needs;
using RegioHelix.Web.Security;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Strategies;

/// <summary>What the forms of strategies change.</summary>
internal static class StrategyFormEndpoints
{
    /// <summary>Adds them.</summary>
    public static void Map(IEndpointRouteBuilder routes, RouteGroupBuilder one)
    {
        routes.MapPost("/strategies/new", Add).OwnFormsOnce().RequireAuthorization();
        one.MapPost("/edit", Change).OwnFormsOnce();
        one.MapPost("/publish", Publish).OwnFormsOnce();
        one.MapPost("/remove", Remove).OwnFormsOnce();
        one.MapPost("/edit/{kind}", SavePart).OwnFormsOnce();
        one.MapPost("/edit/{kind}/remove", RemovePart).OwnFormsOnce();
        one.MapPost("/edit/{kind}/partner", AddPartner).OwnFormsOnce();
        one.MapPost("/edit/{kind}/partner/remove", RemovePartner).OwnFormsOnce();
        one.MapPost("/edit/{kind}/value", AddValue).OwnFormsOnce();
        one.MapPost("/edit/{kind}/value/remove", RemoveValue).OwnFormsOnce();
        one.MapPost("/discovery", Say).OwnFormsOnce();
        one.MapPost("/discovery/decide", Decide).OwnFormsOnce();
        one.MapPost("/discovery/withdraw", Withdraw).OwnFormsOnce();
    }

    private static Task<IResult> Add(HttpContext http, Actor actor, StrategyRegister register) => FormAnswer.Carry<NewStrategyPage>(http, "/strategies/new", "strategy", async form =>
    {
        var owner = (await register.ListOwners(actor, http.RequestAborted)).FirstOrDefault(one => one.Slug == form.Text("organisation")) ?? throw NoOrganisation();
        var strategy = await register.Add(actor, owner.Id, StrategyForm.Strategy(form, null), http.RequestAborted);
        return $"/strategies/{strategy.RegionCode}/{strategy.Slug}/edit?done=begun";
    });

    private static Task<IResult> Change(string region, string period, HttpContext http, Actor actor, StrategyRegister register) => FormAnswer.Carry<EditStrategyPage>(http, Edit(region, period), "strategy", async form =>
    {
        var contents = await StrategyEndpoints.Own(actor, register, region, period, http.RequestAborted);
        await register.Change(actor, contents.Strategy.Id, form.Number("version") ?? -1, StrategyForm.Strategy(form, contents.Strategy), http.RequestAborted);
        return $"{Edit(region, period)}?done=saved&in={Uri.EscapeDataString(form.Text("text_language"))}";
    });

    private static Task<IResult> Publish(string region, string period, HttpContext http, Actor actor, StrategyRegister register) => FormAnswer.Carry<EditStrategyPage>(http, Edit(region, period), "publish", async form =>
    {
        var contents = await register.Get(actor, region.ToUpperInvariant(), period, http.RequestAborted);
        await register.Publish(actor, contents.Strategy.Id, form.Is("published"), http.RequestAborted);
        return Edit(region, period) + "?done=state";
    });

    private static Task<IResult> Remove(string region, string period, HttpContext http, Actor actor, StrategyRegister register) => FormAnswer.Carry<EditStrategyPage>(http, Edit(region, period), "remove", async _ =>
    {
        await register.Remove(actor, (await StrategyEndpoints.Own(actor, register, region, period, http.RequestAborted)).Strategy.Id, http.RequestAborted);
        return "/strategies?done=state";
    });

    private static Task<IResult> SavePart(string region, string period, string kind, HttpContext http, Actor actor, StrategyRegister register, PriorityRegister priorities, MeasureRegister measures, CallRegister calls, ProjectRegister projects, IndicatorRegister indicators) =>
        Part(region, period, kind, "part", http, actor, register, (what, contents, form) =>
        {
            Task<T> Save<T, TEntry>(StrategyPartRegister<T, TEntry> of, IReadOnlyList<T> known, Func<T?, TEntry> read)
                where T : StrategyPart, new()
                where TEntry : StrategyPartEntry<T>
            {
                var kept = known.FirstOrDefault(part => part.Id == form.Id("id"));
                return kept is null ? of.Add(actor, contents.Strategy.Id, read(null), http.RequestAborted) : of.Change(actor, kept.Id, form.Number("version") ?? -1, read(kept), http.RequestAborted);
            }
            return what switch
            {
                PartKind.Priorities => Save(priorities, contents.Priorities, kept => StrategyForm.Priority(form, kept)),
                PartKind.Measures => Save(measures, contents.Measures, kept => StrategyForm.Measure(form, kept)),
                PartKind.Calls => Save(calls, contents.Calls, kept => StrategyForm.Call(form, kept)),
                PartKind.Projects => Save(projects, contents.Projects, kept => StrategyForm.Project(form, kept)),
                _ => Save(indicators, contents.Indicators, kept => StrategyForm.Indicator(form, kept)),
            };
        });

    private static Task<IResult> RemovePart(string region, string period, string kind, HttpContext http, Actor actor, StrategyRegister register, PriorityRegister priorities, MeasureRegister measures, CallRegister calls, ProjectRegister projects, IndicatorRegister indicators) =>
        Part(region, period, kind, $"remove-{http.Request.Form["id"]}", http, actor, register, (what, _, form) => what switch
        {
            PartKind.Priorities => priorities.Remove(actor, form.Id("id"), http.RequestAborted),
            PartKind.Measures => measures.Remove(actor, form.Id("id"), http.RequestAborted),
            PartKind.Calls => calls.Remove(actor, form.Id("id"), http.RequestAborted),
            PartKind.Projects => projects.Remove(actor, form.Id("id"), http.RequestAborted),
            _ => indicators.Remove(actor, form.Id("id"), http.RequestAborted),
        });

    private static Task<IResult> AddPartner(string region, string period, string kind, HttpContext http, Actor actor, StrategyRegister register, ProjectRegister projects) =>
        Part(region, period, kind, "partner", http, actor, register, (_, _, form) => projects.AddPartner(
            actor, form.Id("id"), new() { Organisation = form.Text("organisation"), Name = form.Text("name"), Role = form.Text("role"), Region = form.Text("region"), Budget = form.Text("budget") }, http.RequestAborted));

    private static Task<IResult> RemovePartner(string region, string period, string kind, HttpContext http, Actor actor, StrategyRegister register, ProjectRegister projects) =>
        Part(region, period, kind, $"unpartner-{http.Request.Form["partner"]}", http, actor, register, (_, _, form) => projects.RemovePartner(actor, form.Id("partner"), http.RequestAborted));

    private static Task<IResult> AddValue(string region, string period, string kind, HttpContext http, Actor actor, StrategyRegister register, IndicatorRegister indicators) =>
        Part(region, period, kind, "value", http, actor, register, (_, _, form) => indicators.AddValue(
            actor, form.Id("id"), new() { Project = form.Text("project"), On = form.Text("on"), Amount = form.Text("amount"), Source = form.Text("source") }, http.RequestAborted));

    private static Task<IResult> RemoveValue(string region, string period, string kind, HttpContext http, Actor actor, StrategyRegister register, IndicatorRegister indicators) =>
        Part(region, period, kind, $"unvalue-{http.Request.Form["value"]}", http, actor, register, (_, _, form) => indicators.RemoveValue(actor, form.Id("value"), http.RequestAborted));

    // What is not the actor's is not there, before anything of the form is looked at.
    private static Task<IResult> Part(string region, string period, string kind, string name, HttpContext http, Actor actor, StrategyRegister register, Func<PartKind, StrategyContents, PostedForm, Task> change) =>
        FormAnswer.Carry<EditPartsPage>(http, $"{Edit(region, period)}/{kind}", name, async form =>
        {
            var contents = await StrategyEndpoints.Own(actor, register, region, period, http.RequestAborted);
            await change(PartKinds.Get(kind), contents, form);
            return $"{Edit(region, period)}/{kind}?done=saved{(name is "partner" or "value" || name.StartsWith("un", StringComparison.Ordinal) ? $"&id={form.Id("id")}" : "")}";
        });

    private static Task<IResult> Say(string region, string period, HttpContext http, Actor actor, StrategyRegister register, RoleRegister roles, ProposalRegister proposals, PriorityFigures figures) => Discovery(region, period, "say", http, async form =>
    {
        var contents = await register.Get(actor, region.ToUpperInvariant(), period, http.RequestAborted);
        var organisation = await NeedEndpoints.Chosen(actor, roles, form, http.RequestAborted);
        var contested = contents.Priorities.FirstOrDefault(one => one.Code == form.Text("priority"));
        var scope = contested?.Scope ?? ScopePart.ReadAll(form.Parts("scope"), "scope", new FieldProblems());
        await proposals.Say(
            actor, contents.Strategy.Id, organisation.Id, new() { Priority = form.Text("priority"), Name = form.Text("name"), Scope = form.Parts("scope"), Reason = StrategyForm.Texts(form, "reason", null) },
            figures.Say(contents.Strategy, scope, QuerySwitches.Settings(http.Request.Query)), http.RequestAborted);
        return "sent";
    });

    private static Task<IResult> Decide(string region, string period, HttpContext http, Actor actor, ProposalRegister proposals) => Discovery(region, period, $"decide-{http.Request.Form["id"]}", http, async form =>
    {
        await proposals.Decide(actor, form.Id("id"), form.Is("accepted"), StrategyForm.Texts(form, "reason", null), http.RequestAborted);
        return "state";
    });

    private static Task<IResult> Withdraw(string region, string period, HttpContext http, Actor actor, ProposalRegister proposals) => Discovery(region, period, $"withdraw-{http.Request.Form["id"]}", http, async form =>
    {
        await proposals.Withdraw(actor, form.Id("id"), http.RequestAborted);
        return "state";
    });

    private static Task<IResult> Discovery(string region, string period, string name, HttpContext http, Func<PostedForm, Task<string>> change) =>
        FormAnswer.Carry<DiscoveryPage>(http, $"/strategies/{region}/{period}/discovery", name, async form => $"/strategies/{region}/{period}/discovery?done={await change(form)}");

    private static string Edit(string region, string period) => $"/strategies/{region}/{period}/edit";

    private static ProblemsException NoOrganisation() => new(new Problem("organisation", 0, 0, "unknown-choice", "", Phrase.Of("choose an organisation of yours for which you may write")));
}
