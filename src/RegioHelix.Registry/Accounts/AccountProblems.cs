using Microsoft.AspNetCore.Identity;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Accounts;

/// <summary>Puts what Identity refuses into the room's words, at the field that is meant. Passwords are not shown.</summary>
internal static class AccountProblems
{
    /// <summary>Throws where Identity refused.</summary>
    /// <exception cref="ProblemsException">It did.</exception>
    public static void Demand(IdentityResult result, string value)
    {
        if (!result.Succeeded)
            throw new ProblemsException([.. result.Errors.Select(error => Read(error, value)).DistinctBy(problem => problem.Rule)]);
    }

    /// <summary>Adds what is wrong with a password that somebody chooses.</summary>
    public static async Task CheckPassword(UserManager<Account> accounts, Account account, string? password, FieldProblems problems)
    {
        foreach (var rule in accounts.PasswordValidators)
            foreach (var error in (await rule.ValidateAsync(accounts, account, password ?? "")).Errors)
                if (Read(error, "") is var found && problems.Problems.All(known => known.Rule != found.Rule))
                    problems.Add(found.File, found.Rule, "", found.Advice);
    }

    private static Problem Read(IdentityError error, string value) => error.Code switch
    {
        "PasswordTooShort" => new("password", 0, 0, "short-password", "", Phrase.Of($"take {AccountRules.ShortestPassword} characters or more; several words make a good one")),
        "PasswordRequiresUniqueChars" => new("password", 0, 0, "plain-password", "", Phrase.Of("take more different characters")),
        AccountRules.LongPassword => new("password", 0, 0, "long-password", "", Phrase.Of($"take {AccountRules.LongestPassword} characters at most")),
        "DuplicateEmail" or "DuplicateUserName" => new("mail", 0, 0, "taken-address", value, Phrase.Of("this address has an account already")),
        _ => new("account", 0, 0, "refused-account", value, Phrase.Verbatim(error.Description)),
    };
}
