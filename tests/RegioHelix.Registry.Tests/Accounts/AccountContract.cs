using System.Buffers.Binary;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using RegioHelix.Registry.Accounts;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Registry.Tests.Accounts;

/// <summary>What accounts do, the same on every database.</summary>
public abstract class AccountContract(RegistryFixture fixture)
{
    private const string Password = "four words make one";

    [Fact]
    public async Task The_first_administrator_is_made_and_can_sign_in()
    {
        await using var parts = Parts();
        var register = parts.GetRequiredService<AccountRegister>();
        var id = await register.Create(Actor.Command, "Root@Invented.example", Password, PlatformRoles.Administrator);
        var listed = Assert.Single(await register.List(Actor.Command, TestContext.Current.CancellationToken));
        Assert.Equal((id, "root@invented.example", PlatformRoles.Administrator), (listed.Id, listed.Mail, Assert.Single(listed.Roles)));
        await register.SetRole(Actor.Command, "root@invented.example", PlatformRoles.Moderator, true);
        await register.SetRole(Actor.Command, "root@invented.example", PlatformRoles.Administrator, false);
        await register.SetPassword(Actor.Command, "root@invented.example", Password + "!");

        await using var scope = parts.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await accounts.FindByEmailAsync("ROOT@invented.example"))!;
        Assert.Equal((true, false), (await accounts.CheckPasswordAsync(account, Password + "!"), await accounts.CheckPasswordAsync(account, Password)));
        // Identity writes how often it hashed into the hash: what makes a stolen one dear to guess. Tests of pages hash less.
        Assert.InRange(BinaryPrimitives.ReadInt32BigEndian(Convert.FromBase64String(account.PasswordHash!).AsSpan(5)), 100_000, int.MaxValue);
        Assert.Equal([PlatformRoles.Moderator], await accounts.GetRolesAsync(account));
        await using var db = parts.GetRequiredService<RegistryDatabase>().Read();
        Assert.DoesNotContain((await db.AuditEntries.ToListAsync(cancellationToken: TestContext.Current.CancellationToken)).Select(entry => entry.Before + entry.After), text => text.Contains("PasswordHash", StringComparison.Ordinal) || text.Contains("SecurityStamp", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("root@invented.example", "sh0rt", "short-password")]
    [InlineData("root@invented.example", "aaaaaaaaaaaaaaaa", "plain-password")]
    [InlineData("nobody", Password, "not-a-mail-address")]
    [InlineData("", Password, "missing")]
    [InlineData("taken@invented.example", Password, "taken-address")]
    public async Task What_is_wrong_with_an_account_is_said(string mail, string password, string rule)
    {
        await using var parts = Parts();
        var register = parts.GetRequiredService<AccountRegister>();
        await register.Create(Actor.Command, "taken@invented.example", Password, null);
        var thrown = await Assert.ThrowsAsync<ProblemsException>(() => register.Create(Actor.Command, mail, password, null));
        Assert.Contains(rule, thrown.Problems.Select(problem => problem.Rule));
        Assert.DoesNotContain(password, thrown.Message, StringComparison.Ordinal);
        Assert.Single(await register.List(Actor.Command, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ProblemsException>(() => register.SetPassword(Actor.Command, "unknown@invented.example", Password));
    }

    [Fact]
    public async Task A_block_outlasts_a_new_password_and_a_rest_after_failures_does_not()
    {
        await using var parts = Parts();
        var (register, signIn) = (parts.GetRequiredService<AccountRegister>(), parts.GetRequiredService<SignInRegister>());
        await register.Create(Actor.Command, "ada@invented.example", Password, null);
        for (var failure = 0; failure < 5; failure++)
            Assert.Null(await signIn.TryPassword("ada@invented.example", "another password", TestContext.Current.CancellationToken));
        Assert.Null(await signIn.TryPassword("ada@invented.example", Password, TestContext.Current.CancellationToken));
        await register.SetPassword(Actor.Command, "ada@invented.example", Password + "!");
        Assert.NotNull(await signIn.TryPassword("ada@invented.example", Password + "!", TestContext.Current.CancellationToken));

        await register.Block(Actor.Command, "ada@invented.example", true);
        await register.SetPassword(Actor.Command, "ada@invented.example", Password + "?");
        Assert.Null(await signIn.TryPassword("ada@invented.example", Password + "?", TestContext.Current.CancellationToken));
        await register.Block(Actor.Command, "ada@invented.example", false);
        Assert.NotNull(await signIn.TryPassword("ada@invented.example", Password + "?", TestContext.Current.CancellationToken));
    }

    private ServiceProvider Parts()
    {
        var services = new ServiceCollection();
        var database = fixture.Fresh();
        services.AddSingleton(database.Clock);
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).AddLogging();
        RegistryParts.Add(services, database.Settings);
        return services.BuildServiceProvider();
    }
}

public sealed class SqliteAccountTests(SqliteFixture fixture) : AccountContract(fixture);

public sealed class PostgresAccountTests(PostgresFixture fixture) : AccountContract(fixture);
