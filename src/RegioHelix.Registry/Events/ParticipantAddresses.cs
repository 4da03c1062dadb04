using Microsoft.EntityFrameworkCore;

namespace RegioHelix.Registry.Events;

/// <summary>Where mails to participants go. For the program alone, never for a page.</summary>
public sealed class ParticipantAddresses(RegistryDatabase database)
{
    /// <summary>The addresses of those who have one.</summary>
    public async Task<IReadOnlyList<ParticipantAddress>> List(IReadOnlyCollection<Guid> participants, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var found = await (from participant in db.Participants
                           join person in db.People on participant.PersonId equals person.Id
                           where participants.Contains(participant.Id)
                           select new { participant.Id, PersonId = person.Id, person.Mail, person.Languages, participant.Name, Account = db.Users.Where(account => account.PersonId == person.Id).Select(account => new { account.Email, account.Language }).FirstOrDefault() }).ToListAsync(cancellation);
        return [.. found.Select(one => new ParticipantAddress(one.Id, one.PersonId, one.Name, one.Account?.Email ?? one.Mail ?? "", one.Account?.Language ?? one.Languages.FirstOrDefault(language => language is "en" or "nl") ?? "en", one.Account is not null)).Where(one => one.Mail.Length > 0)];
    }
}

/// <summary>Where mail to a participant goes.</summary>
/// <param name="ParticipantId">Who.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Name">The name.</param>
/// <param name="Mail">The address.</param>
/// <param name="Language">The language to write in.</param>
/// <param name="HasAccount">True for who signs in; others use the link in the mail.</param>
public sealed record ParticipantAddress(Guid ParticipantId, Guid PersonId, string Name, string Mail, string Language, bool HasAccount);
