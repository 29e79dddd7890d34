namespace Parapet.Store;

/// <summary>A query that is none, that may not be asked, or that broke while it ran; the message says why, in one line.</summary>
public sealed class RefusedQueryException(string reason, Exception? cause = null) : Exception(reason, cause);
