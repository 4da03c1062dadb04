using Microsoft.Extensions.Localization;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Invented;
using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Web.Events;

/// <summary>Why a meeting is not in a programme, in a sentence. A block is told to nobody: it reads as a meeting for which no place was found.</summary>
internal static class ProgrammeWords
{
    /// <summary>The sentence, for those who organise.</summary>
    public static string Why(IStringLocalizer<EventTexts> texts, ProgrammeMeeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var who = meeting.Meeting.ReasonSide == 2 ? InventedMark.Say(meeting.Other?.Name) : InventedMark.Say(meeting.One?.Name);
        return texts[$"Unmet.{(meeting.Meeting.Reason is UnmetReason.KeptApart or UnmetReason.None ? UnmetReason.NoCommonSlot : meeting.Meeting.Reason)}", who ?? "", meeting.Meeting.ReasonNumber];
    }
}
