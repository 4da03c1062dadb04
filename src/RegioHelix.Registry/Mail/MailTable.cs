using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Mail;

internal sealed class MailTable : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> table)
    {
        table.HasOne<Person>().WithMany().HasForeignKey(mail => mail.PersonId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(mail => new { mail.SentAt, mail.NextAttemptAt });
        table.HasIndex(mail => mail.EventId);
    }
}
