using RegioHelix.Registry.Importing;

namespace RegioHelix.Studies.MemberLists;

/// <summary>Reads a workbook as a list. The executable registers one: the readers are in a room that studies do not know.</summary>
public interface IWorkbookRoster
{
    /// <summary>Reads its first sheet.</summary>
    /// <param name="content">The file.</param>
    /// <param name="name">What the user calls it.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">It is no workbook, or no list.</exception>
    Roster Read(Stream content, string name);
}
