using System.CommandLine;
using RegioHelix.Registry;
using RegioHelix.Registry.Accounts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Accounts;

/// <summary><c>regiohelix admin create|role|password|list</c>: accounts, seen to by the owner of this machine.</summary>
internal static class AdminCommand
{
    private const string PasswordVariable = "REGIOHELIX_PASSWORD";

    public static Command Build() => new("admin", "Make the first administrator and see to accounts.")
    {
        BuildCreate(),
        BuildRole(),
        BuildPassword(),
        BuildList(),
    };

    private static Command BuildCreate()
    {
        var mail = Mail();
        var role = Role(new Option<string>("--role") { Description = "The account's role on the platform.", DefaultValueFactory = _ => PlatformRoles.Administrator });
        return Over("create", $"Make an account, an administrator's unless told otherwise. The password is the first line of the input, or {PasswordVariable}.\n\n  regiohelix admin create root@example.org", [mail], [role], async (parsed, accounts) =>
        {
            await accounts.Create(Actor.Command, parsed.GetValue(mail)!, ReadPassword(), parsed.GetValue(role));
            Console.Out.WriteLine($"{parsed.GetValue(mail)} is {parsed.GetValue(role)}");
        });
    }

    private static Command BuildRole()
    {
        var mail = Mail();
        var role = new Argument<string>("ROLE") { Description = "administrator or moderator." };
        role.AcceptOnlyFromAmong(PlatformRoles.Administrator, PlatformRoles.Moderator);
        var remove = new Option<bool>("--remove") { Description = "Take the role instead of giving it." };
        return Over("role", "Give an account a role on the platform, or take it.\n\n  regiohelix admin role ada@example.org moderator", [mail, role], [remove], async (parsed, accounts) =>
        {
            await accounts.SetRole(Actor.Command, parsed.GetValue(mail)!, parsed.GetValue(role)!, !parsed.GetValue(remove));
            Console.Out.WriteLine($"{parsed.GetValue(mail)} is {(parsed.GetValue(remove) ? "no longer " : "")}{parsed.GetValue(role)}");
        });
    }

    private static Command BuildPassword()
    {
        var mail = Mail();
        return Over("password", $"Set an account's password anew and open a locked account. The password is the first line of the input, or {PasswordVariable}.\n\n  regiohelix admin password ada@example.org", [mail], [], async (parsed, accounts) =>
        {
            await accounts.SetPassword(Actor.Command, parsed.GetValue(mail)!, ReadPassword());
            Console.Out.WriteLine($"{parsed.GetValue(mail)} has a new password");
        });
    }

    private static Command BuildList() => Over("list", "List the accounts with their roles.\n\n  regiohelix admin list", [], [], async (_, accounts) =>
        Console.Out.Write(TextTable.Write(["account", "roles"], (await accounts.List(Actor.Command)).Select(one => (IReadOnlyList<string>)[one.Mail, string.Join(", ", one.Roles)]), rightAligned: [])));

    private static Command Over(string name, string description, Argument[] arguments, Option[] options, Func<ParseResult, AccountRegister, Task> run)
    {
        var (data, registry) = (DataOption.Build(), RegistryOption.Build());
        var command = new Command(name, description);
        foreach (var argument in arguments)
            command.Arguments.Add(argument);
        foreach (var option in options.Append(data).Append(registry))
            command.Options.Add(option);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var product = await RegistryComposition.Open(DataOption.Resolve(parsed.GetValue(data)), RegistryOption.Resolve(parsed.GetValue(registry)), cancellation);
            await run(parsed, product.Get<AccountRegister>());
            return ExitCode.Well;
        });
        return command;
    }

    private static Argument<string> Mail() => new("MAIL") { Description = "The address of mail, by which the account signs in." };

    private static Option<string> Role(Option<string> option)
    {
        option.AcceptOnlyFromAmong(PlatformRoles.Administrator, PlatformRoles.Moderator);
        return option;
    }

    // Never on the command line, where every user of the machine could read it.
    private static string ReadPassword()
    {
        if (Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } given)
            return given;
        if (!Console.IsInputRedirected)
            Console.Error.Write("Password: ");
        return Console.In.ReadLine() is { Length: > 0 } line
            ? line
            : throw new ProblemsException(new Problem("password", 0, 0, "missing", "", Phrase.Of($"write it as the first line of the input, or set {PasswordVariable}")));
    }
}
