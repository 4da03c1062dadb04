namespace RegioHelix.Store.Sharing;

/// <summary>What a change that all nodes are to follow begins from.</summary>
/// <param name="Sharing">What they share.</param>
/// <param name="Known">The pointer that is known; null for none yet.</param>
internal sealed record SharedStart(SharedVintages Sharing, SharedPointer? Known);
