namespace Parapet.Judging.Outcomes;

/// <summary>How mechanisms of loss are called in tables and accounts.</summary>
public static class LossLabels
{
    extension(LossMechanism mechanism)
    {
        public string Label => mechanism switch
        {
            LossMechanism.StrayRound => "round meant for another",
            LossMechanism.HoldRule => "rule of fire: not judged hostile",
            LossMechanism.MistakenForMissile => "mistaken for a missile by its motion",
            LossMechanism.WayMissed => "corridor or flight plan missed, or told late",
            LossMechanism.ReportMissed => "own position not reported or not matched",
            LossMechanism.DeadTransponder => "dead transponder",
            LossMechanism.Silent => "silent in this phase of flight",
            LossMechanism.WrongMode => "wrong mode",
            LossMechanism.CivilReplyDoubted => "civil reply not believed",
            _ => "reply not heard",
        };
    }
}
