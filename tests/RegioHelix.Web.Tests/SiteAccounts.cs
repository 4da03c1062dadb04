using RegioHelix.Registry;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Partnerships;
using RegioHelix.Registry.People;
using RegioHelix.Registry.PolicyBriefs;
using RegioHelix.Registry.Practices;
using RegioHelix.Registry.StrategyHealth;

namespace RegioHelix.Web.Tests;

/// <summary>One account a role. <c>Matrix Works</c> has an owner, an editor and a member; the stranger owns <c>Other Works</c>; neither is public.</summary>
internal static class SiteAccounts
{
    public const string Password = "four words make one";
    public const string Works = "matrix-works";
    public const string Member = "member@accounts.example";
    public const string Editor = "editor@accounts.example";
    public const string Owner = "owner@accounts.example";
    public const string Stranger = "stranger@accounts.example";
    public const string Moderator = "moderator@accounts.example";
    public const string Administrator = "administrator@accounts.example";

    public static async Task Add(IServiceProvider services)
    {
        var (organisations, roles) = (services.GetRequiredService<OrganisationRegister>(), services.GetRequiredService<RoleRegister>());
        var owner = await Account(services, Owner, null);
        var works = await organisations.Add(owner, new() { Name = "Matrix Works" });
        await roles.Give(owner, works.Id, (await Account(services, Editor, null)).PersonId!.Value, RoleKind.Editor);
        await roles.Give(owner, works.Id, (await Account(services, Member, null)).PersonId!.Value, RoleKind.Member);
        await organisations.Add(await Account(services, Stranger, null), new() { Name = "Other Works" });
        var needs = services.GetRequiredService<NeedRegister>();
        await needs.Add(owner, works.Id, new() { Title = [new("en", "Matrix draft")] });
        await needs.End(owner, (await needs.Add(owner, works.Id, new() { Title = [new("en", "Matrix ended")] })).Id, answered: true);
        await services.GetRequiredService<HealthRegister>().Add(owner, works.Id, AssessedStrategy.From("Matrix strategy", "ITH3", "2021-27"), [], []);
        await services.GetRequiredService<PracticeRegister>().Add(owner, works.Id, new() { Title = [new("en", "Matrix story")] });
        var briefs = services.GetRequiredService<PolicyBriefRegister>();
        await briefs.Add(owner, works.Id, new() { SubjectKind = BriefSubjectKind.Theme, Subject = "textiles", Title = [new("en", "Matrix brief")] });
        var shown = await briefs.Add(owner, works.Id, new() { SubjectKind = BriefSubjectKind.Theme, Subject = "textiles", Title = [new("en", "Matrix brief shown")], Message = [new("en", "Nothing.")], Statements = [new("en", "Nothing | nowhere")] });
        await briefs.Publish(owner, shown.Id, shown.Version, []);
        await services.GetRequiredService<EventRegister>().Add(owner, works.Id, new() { Title = [new("en", "Matrix event")], Place = "Invented hall", Zone = "Europe/Brussels", FirstDay = new(2031, 5, 6), LastDay = new(2031, 5, 7), Themes = ["THEME:circular-economy"] });
        await services.GetRequiredService<PartnershipRegister>().Add(owner, works.Id, new() { Title = [new("en", "Matrix partnership")], Mission = [new("en", "It is there to be asked for")] });
        await Account(services, Moderator, PlatformRoles.Moderator);
        await Account(services, Administrator, PlatformRoles.Administrator);
    }

    /// <summary>An account with a person who is called as the first part of the address.</summary>
    public static async Task<Actor> Account(IServiceProvider services, string mail, string? role)
    {
        var id = await services.GetRequiredService<AccountRegister>().Create(Actor.Command, mail, Password, role);
        var actor = new Actor(ActorKind.Account, id);
        await services.GetRequiredService<OwnAccountRegister>().Describe(actor, mail.Split('@')[0], "en");
        return actor with { PersonId = (await services.GetRequiredService<AccountRegister>().List(Actor.Command)).Single(account => account.Id == id).PersonId };
    }
}
