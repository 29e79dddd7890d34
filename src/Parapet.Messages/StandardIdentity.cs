namespace Parapet.Messages;

/// <summary>The standard identities of a track.</summary>
public enum StandardIdentity
{
    Pending,
    Unknown,
    AssumedFriend,
    Friend,
    Neutral,
    Suspect,
    Hostile,
}
