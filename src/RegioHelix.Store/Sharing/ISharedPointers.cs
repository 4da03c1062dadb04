using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Store.Sharing;

/// <summary>Where several nodes keep which vintages are in use. For any number of threads and processes.</summary>
public interface ISharedPointers
{
    /// <summary>Every pointer.</summary>
    /// <exception cref="ProblemsException">The place cannot be reached.</exception>
    IReadOnlyList<SharedPointer> List();

    /// <summary>Moves a pointer, or makes it.</summary>
    /// <param name="next">What it says then, with the number that follows the known one: 1 where there was none.</param>
    /// <returns>False where somebody else moved it meanwhile: nothing was changed.</returns>
    /// <exception cref="ProblemsException">The place cannot be reached; whether the pointer was moved is not known.</exception>
    bool TryMove(SharedPointer next);
}
