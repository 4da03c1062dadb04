using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Tests.People;

namespace RegioHelix.Registry.Tests.Accounts;

/// <summary>Several who do the same to accounts in the same moment, the same on every database.</summary>
public abstract class AccountRaceContract(RegistryFixture fixture)
{
    private const string Password = "four words make one";
    private const int Racers = 4;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_invitation_makes_one_account_with_its_role_whoever_opens_it_at_once()
    {
        await using var parts = Parts();
        var database = parts.GetRequiredService<RegistryDatabase>();
        var ada = await Cast.Person(database, "Ada");
        var house = await Cast.Organisation(database, ada, "House");
        var secret = await parts.GetRequiredService<RoleRegister>().Invite(ada, house.Id, RoleKind.Editor, cancellation: Cancellation);
        var register = parts.GetRequiredService<OwnAccountRegister>();
        // The same address twice and others beside: whoever is second finds the address or the link taken.
        var joined = await Race(racer => register.Join(secret, $"Racer {racer}", racer < 2 ? "same@invented.example" : $"racer{racer}@invented.example", Password, "en", Cancellation));

        Assert.Equal(1, joined.Count(made => made));
        await using var db = database.Read();
        var account = await db.Users.SingleAsync(Cancellation);
        var role = await db.OrganisationRoles.SingleAsync(one => one.Kind == RoleKind.Editor, Cancellation);
        Assert.Equal((account.PersonId, 2), (role.PersonId, await db.People.CountAsync(Cancellation)));
        Assert.Equal(role.PersonId, (await db.Invitations.SingleAsync(Cancellation)).AcceptedBy);
        var signed = await parts.GetRequiredService<SignInRegister>().TryPassword(account.Email, Password, Cancellation);
        Assert.Equal((account.PersonId, "en"), (signed!.Actor.PersonId, signed.Language));
        await Cast.Refused(RefusalReason.NotFound, () => register.Join(secret, "Late", "late@invented.example", Password, "en"));
    }

    [Fact]
    public async Task One_first_sign_in_by_a_service_makes_one_account_however_often_it_comes_at_once()
    {
        await using var parts = Parts();
        var register = parts.GetRequiredService<ProviderRegister>();
        var proven = new ProvenIdentity("https://issuer.example", "42", "Zoe@invented.example", "Zo\u00eb \uFFFD", "nl");
        Assert.Null(await register.Find(proven, mayJoin: false, Cancellation));
        var found = await Race(async _ => (await register.Find(proven, mayJoin: true, Cancellation))!.Actor.AccountId);

        // A name with letters that were lost keeps nobody out: there is an account, and no person yet.
        Assert.Single(found.Distinct());
        await using var db = parts.GetRequiredService<RegistryDatabase>().Read();
        Assert.Equal((1, 1, 0), (await db.Users.CountAsync(Cancellation), await db.UserLogins.CountAsync(Cancellation), await db.People.CountAsync(Cancellation)));
        // The address is proven: another service that proves it too opens the same account, and names its owner.
        var again = await register.Find(proven with { Issuer = "https://other.example", Name = "Zo\u00eb" }, mayJoin: false, Cancellation);
        Assert.Equal((found[0], "Zo\u00eb"), (again!.Actor.AccountId, again.Name));
        var named = await Race(racer => Named(parts, again.Actor with { PersonId = null }, racer));
        Assert.Equal((Racers, 1), (named.Length, await db.People.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Administrators_who_all_leave_at_once_leave_one()
    {
        foreach (var way in Enumerable.Range(0, 3))
        {
            await using var parts = Parts();
            var (accounts, erasures) = (parts.GetRequiredService<AccountRegister>(), parts.GetRequiredService<ErasureRegister>());
            var roots = new List<(string Mail, Actor Actor)>();
            for (var racer = 0; racer < Racers; racer++)
                roots.Add(($"root{racer}@invented.example", new(ActorKind.Administrator, await accounts.Create(Actor.Command, $"root{racer}@invented.example", null, PlatformRoles.Administrator))));
            await Race(async racer =>
            {
                // Gives up the role, erases itself, or blocks the next.
                await (way switch
                {
                    0 => accounts.SetRole(roots[racer].Actor, roots[racer].Mail, PlatformRoles.Administrator, false),
                    1 => erasures.EraseSelf(roots[racer].Actor, Cancellation),
                    _ => accounts.Block(roots[racer].Actor, roots[(racer + 1) % Racers].Mail, true),
                });
                return true;
            });
            Assert.Single(await accounts.List(Actor.Command, Cancellation), one => one.Roles.Contains(PlatformRoles.Administrator) && !one.IsLocked);
        }
    }

    private static async Task<bool> Named(ServiceProvider parts, Actor actor, int racer)
    {
        await parts.GetRequiredService<OwnAccountRegister>().Describe(actor, $"Name {racer}", "en", Cancellation);
        return true;
    }

    // What each came to; nothing where it was refused.
    private static async Task<T?[]> Race<T>(Func<int, Task<T>> run) => await Task.WhenAll(Enumerable.Range(0, Racers).Select(racer => Task.Run(async () =>
    {
        try
        {
            return await run(racer);
        }
        catch (RefusedException)
        {
            return default;
        }
    })));

    private ServiceProvider Parts()
    {
        var (services, database) = (new ServiceCollection(), fixture.Fresh());
        services.AddSingleton(database.Clock).AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).AddLogging();
        RegistryParts.Add(services, database.Settings);
        return services.BuildServiceProvider();
    }
}

public sealed class SqliteAccountRaceTests(SqliteFixture fixture) : AccountRaceContract(fixture);

public sealed class PostgresAccountRaceTests(PostgresFixture fixture) : AccountRaceContract(fixture);
