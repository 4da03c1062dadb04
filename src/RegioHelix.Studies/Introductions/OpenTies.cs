using RegioHelix.Matchmaking.Introductions;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Ties;
using Tie = RegioHelix.Vocabulary.Introductions.Tie;

namespace RegioHelix.Studies.Introductions;

/// <summary>
/// The network that introductions may go along: ties that both ends said and opened, among people who agreed to be asked, each as strong as it is today. It
/// holds ids alone and is shown to nobody.
/// </summary>
public sealed class OpenTies(TieRegister ties, ConsentRegister consents, BlockRegister blocks, TimeProvider clock)
{
    /// <summary>The network as one person may ask along it, who need not have agreed to be asked.</summary>
    internal async Task<(TieNetwork Network, IReadOnlySet<Guid> Agreed)> For(Guid self, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var agreed = await consents.ListAgreed(ConsentPurpose.Introductions, cancellation);
        // Who objected to being matched is in nobody's way either.
        agreed = agreed.Except(await consents.ListObjected(ConsentPurpose.Matching, cancellation)).ToHashSet();
        // Who wants nothing to do with the person who asks, or the other way, is no way of theirs and no end of one.
        agreed = agreed.Except(await blocks.ListApart(self, cancellation)).ToHashSet();
        bool MayLead(Guid person) => person == self || agreed.Contains(person);
        var open = (await ties.ListAgreed(TieVisibility.Introductions, cancellation)).Where(tie => MayLead(tie.A) && MayLead(tie.B));
        return (TieNetwork.From(open.Select(tie => new Tie(Name(tie.A), Name(tie.B), TieStrength.Of(tie.Strength, tie.LastContact, today))).Where(tie => tie.Strength > 0)), agreed);
    }

    /// <summary>What a person is called in it.</summary>
    internal static string Name(Guid person) => person.ToString("N");
}
