using System.Net;
using System.Text;
using RegioHelix.Registry;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Organisations;

namespace RegioHelix.Fuzzing;

/// <summary>Somebody who is signed in, through the page as everybody.</summary>
/// <param name="name">What the campaign calls them.</param>
/// <param name="role">A role of the platform; null for none. Each owns an organisation.</param>
internal sealed class SiteVisitor(string name, string? role)
{
    private const string Password = "four words make one";
    private string mail = "";
    private int accounts;
    private int visits;

    public string Name { get; } = name;

    /// <summary>What says who they are.</summary>
    public string Cookies { get; private set; } = "";

    /// <summary>Makes an account and signs in.</summary>
    public async Task Join(IServiceProvider services, HttpClient client, CancellationToken cancellation)
    {
        mail = $"{Name}{++accounts}@fuzz.example";
        var id = await services.GetRequiredService<AccountRegister>().Create(Actor.Command, mail, Password, role);
        var actor = new Actor(ActorKind.Account, id);
        await services.GetRequiredService<OwnAccountRegister>().Describe(actor, Name, "en", cancellation);
        var person = (await services.GetRequiredService<AccountRegister>().List(Actor.Command, cancellation)).Single(account => account.Id == id).PersonId;
        await services.GetRequiredService<OrganisationRegister>().Add(actor with { PersonId = person }, new() { Name = $"{Name} works {accounts}" }, cancellation);
        if (!await SignIn(client, cancellation))
            throw new InvalidOperationException($"{mail} cannot sign in");
    }

    /// <summary>Signs in, again where a form had ended the session. False where the account is no longer one that can.</summary>
    public async Task<bool> SignIn(HttpClient client, CancellationToken cancellation)
    {
        using var page = await client.GetAsync(new Uri("/sign-in", UriKind.Relative), cancellation);
        var form = SiteSurface.ListForms(await page.Content.ReadAsStringAsync(cancellation), SiteSurface.CookiesOf(page), "/sign-in").First(form => form is { Method: "POST", Action: "/sign-in" });
        var fields = form.Fields.Where(field => field.IsGuard).Select(field => (field.Name, field.Value)).Append(("mail", mail)).Append(("password", Password));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in");
        request.Content = new StringContent(string.Join('&', fields.Select(field => $"{field.Item1}={Uri.EscapeDataString(field.Item2)}")), Encoding.ASCII, "application/x-www-form-urlencoded");
        request.Headers.TryAddWithoutValidation("Cookie", form.Cookies);
        // Who signs in often must wait; each time somebody else seems to.
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", $"203.0.113.{++visits % 250}");
        using var answer = await client.SendAsync(request, cancellation);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            return false;
        Cookies = SiteSurface.CookiesOf(answer);
        return true;
    }

    /// <summary>A request as this visitor makes it; one that has cookies of its own keeps them beside.</summary>
    public SiteRequest Dress(SiteRequest asked)
    {
        var (own, others) = (asked.Headers.Where(header => header.Name == "Cookie").Select(header => header.Value), asked.Headers.Where(header => header.Name != "Cookie"));
        return asked with { Headers = [.. others, ("Cookie", string.Join("; ", own.Append(Cookies).Where(cookies => cookies.Length > 0)))] };
    }
}
