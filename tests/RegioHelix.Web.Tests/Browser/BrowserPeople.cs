using RegioHelix.Registry;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Organisations;

namespace RegioHelix.Web.Tests.Browser;

/// <summary>People with accounts, made by the registers, and signed in without drawing a page.</summary>
internal static class BrowserPeople
{
    private const string Password = "four words make one";

    /// <summary>An account with a person of a name.</summary>
    public static async Task<Actor> Add(IServiceProvider services, string name)
    {
        var id = await services.GetRequiredService<AccountRegister>().Create(Actor.Command, Mail(name), Password, null);
        await services.GetRequiredService<OwnAccountRegister>().Describe(new Actor(ActorKind.Account, id), name, "en");
        return new(ActorKind.Account, id, (await services.GetRequiredService<AccountRegister>().List(Actor.Command)).Single(account => account.Id == id).PersonId);
    }

    /// <summary>A published organisation of somebody's.</summary>
    public static async Task<Organisation> AddOrganisation(IServiceProvider services, Actor owner, string name)
    {
        var register = services.GetRequiredService<OrganisationRegister>();
        var added = await register.Add(owner, new() { Name = name, Region = "NL41", Tags = ["C22"] });
        await register.Publish(owner, added.Id, true);
        return added;
    }

    /// <summary>Signs the context of a page in, as the form would.</summary>
    public static async Task SignIn(this WatchedPage watched, string name)
    {
        var request = watched.Page.Context.APIRequest;
        await using var page = await request.GetAsync("/sign-in");
        var text = await page.TextAsync();
        var form = request.CreateFormData();
        foreach (var field in new[] { "__RequestVerificationToken", "once" })
            form.Set(field, Between(text, $"name=\"{field}\" value=\"", "\""));
        form.Set("mail", Mail(name)).Set("password", Password);
        await using var answer = await request.PostAsync("/sign-in", new() { Form = form, MaxRedirects = 0 });
        Assert.Equal(302, answer.Status);
    }

    /// <summary>The address that somebody signs in with.</summary>
    public static string Mail(string name) => $"{name.ToLowerInvariant().Replace(' ', '.')}@journeys.example";

    private static string Between(string text, string start, string end)
    {
        var at = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[at..text.IndexOf(end, at, StringComparison.Ordinal)];
    }
}
