namespace Parapet.Interop.Scenes;

/// <summary>Whose an object is. Of a track nobody knows: its states say what its post takes it for.</summary>
public enum SceneSide
{
    Unknown,
    Defender,
    Attacker,
    Civil,
}
